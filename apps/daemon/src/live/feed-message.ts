import type { FeedEvent } from '@clockhouse/core/contract/feed'

/** A message of the feed; `id` is null for momentary ones, which are not repeated to whoever comes back. */
export interface FeedMessage {
  id: string | null
  event: FeedEvent
}

/** A message as it goes over the wire (server-sent events). */
export function wireText(message: FeedMessage): string {
  const id = message.id === null ? '' : `id: ${message.id}\n`
  return `${id}event: ${message.event.type}\ndata: ${JSON.stringify(message.event)}\n\n`
}
