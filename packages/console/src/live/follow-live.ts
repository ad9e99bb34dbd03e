import { FeedRefused, type FeedState, followFeed } from '@clockhouse/core/client/feed'
import type { FeedEvent } from '@clockhouse/core/contract/feed'
import { partialMatchKey, type QueryClient } from '@tanstack/react-query'
import { admin } from '../admin.ts'
import type { Host } from '../host/host.ts'
import { sessionQuery } from '../session/session-query.ts'
import { createEventBatch } from './event-batch.ts'
import { markFresh } from './fresh-deliveries.ts'
import { updateLink } from './link-state.ts'
import { patchCache } from './patch-cache.ts'

/** What following the feed needs. */
export interface LiveDeps {
  client: QueryClient
  host: Host
}

/** Figures that no event tells (latency, size) are asked for again at most this often, and only while things arrive. */
const REFRESH_STATUS_MS = 10_000

/** Follows the feed until `signal` aborts, and keeps the cache in step with it. */
export async function followLive({ client, host }: LiveDeps, signal: AbortSignal): Promise<void> {
  let lastEventId = await newestDelivery(client)
  const apply = applyEvents({ client, host })
  const batch = createEventBatch<FeedEvent>(apply)
  const missed = { lists: lastEventId === undefined, others: lastEventId === undefined }
  const onState = (feed: FeedState) => {
    updateLink({ feed, ...(feed.kind === 'live' ? { reachable: true } : {}) })
    if (feed.kind === 'lost') {
      missed.others = true
      // Finds out, too, whether only the feed is gone or the whole daemon.
      void client.invalidateQueries({ queryKey: admin.status.get.key() }, { cancelRefetch: false })
    }
    if (feed.kind === 'live') catchUp(client, missed)
  }
  while (!signal.aborted) {
    try {
      const from = lastEventId === undefined ? {} : { lastEventId }
      const feed = followFeed({ baseUrl: host.daemonUrl, signal, onState, ...from })
      for await (const message of feed) batch.add(message.event)
      return
    } catch (error) {
      if (!(error instanceof FeedRefused) || error.status !== 400) return giveUp(client, error)
      // The place to go on from means nothing to this daemon (another database, say): begin anew.
      lastEventId = undefined
      missed.lists = true
      missed.others = true
    }
  }
}

/** What must be asked for again once the feed is up: things may have changed that it did not tell. */
interface Missed {
  /** Deliveries too: the feed had no place to go on from. Otherwise it tells every one of them itself. */
  lists: boolean
  /** Whatever is told in the moment only, such as refused requests. */
  others: boolean
}

function catchUp(client: QueryClient, missed: Missed): void {
  const lists = admin.deliveries.list.key()
  if (missed.lists) void client.resetQueries({ queryKey: lists })
  if (missed.others) {
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        !partialMatchKey(queryKey, lists) && !partialMatchKey(queryKey, sessionQuery.queryKey),
    })
  }
  missed.lists = false
  missed.others = false
}

function giveUp(client: QueryClient, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  updateLink({ feed: { kind: 'off', reason } })
  if (error instanceof FeedRefused && error.status === 401) {
    void client.invalidateQueries({ queryKey: admin.status.get.key() })
  }
}

/** The newest delivery that the lists can know: the feed goes on after it, so that nothing falls between. */
async function newestDelivery(client: QueryClient): Promise<string | undefined> {
  try {
    const status = await client.fetchQuery(admin.status.get.queryOptions({ staleTime: 30_000 }))
    return status.lastDeliveryId ?? undefined
  } catch {
    return undefined
  }
}

function applyEvents({ client, host }: LiveDeps): (events: FeedEvent[]) => void {
  let refreshedAt = Date.now()
  return (events) => {
    const now = Date.now()
    markFresh(
      events.flatMap((event) => (event.type === 'delivery.received' ? [event.delivery.id] : [])),
      now,
    )
    patchCache(client, events)
    for (const event of events) {
      if (event.type === 'warning') host.notify({ kind: 'problem', title: event.message })
    }
    if (now - refreshedAt < REFRESH_STATUS_MS) return
    refreshedAt = now
    void client.invalidateQueries({ queryKey: admin.status.get.key() })
  }
}
