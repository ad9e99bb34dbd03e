import { createParser } from 'eventsource-parser'
import { FeedEvent } from '../contract/feed.ts'

/** A message of the feed; `id` is null for momentary ones, which a resumed feed does not repeat. */
export interface FeedMessage {
  id: string | null
  event: FeedEvent
}

/** The daemon sends a comment every 10 s; a connection that is silent for longer than this is dead. */
export const SILENCE_LIMIT_MS = 25_000

/**
 * Reads one connection of the feed until it ends. `alive` is called for whatever arrives, heartbeats too.
 * Events of a type that this version does not know are skipped, so that an older client can follow a newer daemon.
 */
export async function* readFeed(
  body: ReadableStream<Uint8Array>,
  alive: () => void,
): AsyncGenerator<FeedMessage> {
  const waiting: FeedMessage[] = []
  const parser = createParser({
    onEvent: (message) => {
      const event = FeedEvent.safeParse(parseJson(message.data))
      if (event.success) waiting.push({ id: message.id ?? null, event: event.data })
    },
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      alive()
      parser.feed(decoder.decode(value, { stream: true }))
      yield* waiting.splice(0)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
