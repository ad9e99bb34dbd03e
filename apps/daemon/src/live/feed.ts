import type { DaemonEvents } from './daemon-events.ts'
import { FeedListener, type FeedSink } from './feed-listener.ts'
import { type FeedMessage, wireText } from './feed-message.ts'
import { feedMessages } from './feed-messages.ts'

/** Messages told within this time share one buffer. */
const TICK_MS = 20
const HEARTBEAT_MS = 10_000
/** How long a client waits before it comes back. */
const RETRY_MS = 1000
const HISTORY_PAGE = 200
const MAX_LISTENERS = 500

/** What the feed works with. */
export interface FeedDeps {
  events: DaemonEvents
  clock: { now(): number }
  /** What was stored after an id, oldest first; fewer than `limit` when there is no more. */
  history(afterSuffix: string, limit: number): Promise<(FeedMessage & { id: string })[]>
  maxListeners?: number
  heartbeatMs?: number
}

/** One who wants to listen. */
export interface FeedRequest {
  sink: FeedSink
  /** Go on after what this suffix names; null for only what happens from now on. */
  afterSuffix: string | null
  /** Asked at every heartbeat: a listener whose token is revoked is sent away. */
  stillAllowed(): Promise<boolean>
}

/** The live feed: what just happened, told to whoever listens. */
export interface Feed {
  /** Starts telling; null when there are too many listeners. The returned function must be called when it is gone. */
  listen(request: FeedRequest): (() => void) | null
  /** Whether one more would be taken. */
  hasRoom(): boolean
  listenerCount(): number
  /** Ends every connection. */
  close(): void
}

/** Starts the feed. Each message is written as text once, however many listen; nothing is done while nobody does. */
export function createFeed(deps: FeedDeps): Feed {
  const listeners = new Map<FeedListener, FeedRequest>()
  const broadcast = createBroadcast(deps, listeners)
  const stopHearing = feedMessages(deps.events, deps.clock, (message) => {
    if (listeners.size > 0) broadcast.add(message)
  })
  const heartbeat = setInterval(() => beat(listeners), deps.heartbeatMs ?? HEARTBEAT_MS)
  const hasRoom = () => listeners.size < (deps.maxListeners ?? MAX_LISTENERS)
  return {
    hasRoom,
    listen(request) {
      if (!hasRoom()) return null
      broadcast.flush()
      const listener = new FeedListener(request.sink, request.afterSuffix !== null)
      listeners.set(listener, request)
      request.sink.write(`retry: ${RETRY_MS}\n\n`)
      if (request.afterSuffix !== null) {
        catchUp(deps, listener, request.afterSuffix, broadcast.flush).catch(() => listener.drop())
      }
      return () => {
        listener.ended = true
        listeners.delete(listener)
      }
    },
    listenerCount: () => listeners.size,
    close() {
      stopHearing()
      clearInterval(heartbeat)
      broadcast.flush()
      for (const listener of listeners.keys()) listener.end()
      listeners.clear()
    },
  }
}

function createBroadcast(deps: FeedDeps, listeners: ReadonlyMap<FeedListener, FeedRequest>) {
  let batch: (() => FeedMessage)[] = []
  let timer: NodeJS.Timeout | null = null
  let lastFlush = 0
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (batch.length === 0) return
    const messages = batch.map((make) => make())
    batch = []
    lastFlush = performance.now()
    const shared = Buffer.from(messages.map(wireText).join(''))
    for (const listener of listeners.keys()) listener.give(messages, shared, deps.clock.now())
  }
  const add = (make: () => FeedMessage) => {
    batch.push(make)
    timer ??= setTimeout(flush, Math.max(0, lastFlush + TICK_MS - performance.now()))
  }
  return { add, flush }
}

/** Reads history page by page at the listener's own pace, then joins it to what everybody gets. */
async function catchUp(
  deps: FeedDeps,
  listener: FeedListener,
  from: string,
  flush: () => void,
): Promise<void> {
  let after = from
  for (;;) {
    const page = await deps.history(after, HISTORY_PAGE)
    if (listener.ended) return
    if (page.length > 0) await listener.sendHistory(page)
    after = page.at(-1)?.id.slice(4) ?? after
    if (page.length < HISTORY_PAGE && !listener.takeOverflow()) break
  }
  flush()
  listener.goLive(deps.clock.now())
}

function beat(listeners: ReadonlyMap<FeedListener, FeedRequest>): void {
  for (const [listener, request] of listeners) {
    if (!listener.ended) listener.sink.write(': heartbeat\n\n')
    request.stillAllowed().then(
      (allowed) => allowed || listener.end(),
      // The store is away for a moment: that is no reason to send anybody away.
      () => undefined,
    )
  }
}
