import { createParser } from 'eventsource-parser'
import { ADMIN_TOKEN } from '../admin/admin-house.ts'

/** A message as it came over the wire. */
export interface WireMessage {
  id: string | undefined
  event: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: tests read messages by the paths that they assert
  data: any
}

/** A listener of the feed that keeps everything it hears. */
export interface FeedClient {
  status: number
  headers: Headers
  messages: WireMessage[]
  comments: string[]
  retryMs: number | null
  /** The ids heard so far. */
  ids(): (string | undefined)[]
  ended: Promise<void>
  /** Reads nothing more until the returned function is called. */
  close(): void
}

/** Follows the feed of a daemon. */
export async function listenTo(
  url: string,
  options: { lastEventId?: string; token?: string; headers?: Record<string, string> } = {},
): Promise<FeedClient> {
  const stop = new AbortController()
  const response = await fetch(`${url}/admin/v1/feed`, {
    signal: stop.signal,
    headers: {
      authorization: `Bearer ${options.token ?? ADMIN_TOKEN}`,
      ...(options.lastEventId === undefined ? {} : { 'last-event-id': options.lastEventId }),
      ...options.headers,
    },
  })
  const client: FeedClient = {
    status: response.status,
    headers: response.headers,
    messages: [],
    comments: [],
    retryMs: null,
    ids: () => client.messages.map((message) => message.id),
    ended: Promise.resolve(),
    close: () => stop.abort(),
  }
  client.ended = read(response, client).catch(() => undefined)
  return client
}

async function read(response: Response, client: FeedClient): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, event, data }) => client.messages.push({ id, event, data: JSON.parse(data) }),
    onComment: (comment) => client.comments.push(comment),
    onRetry: (ms) => {
      client.retryMs = ms
    },
  })
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }))
}
