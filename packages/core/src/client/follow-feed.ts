import { ADMIN_API_PATH } from '../contract/contract.ts'
import { ProblemDocument } from '../contract/problem.ts'
import { type FeedMessage, readFeed, SILENCE_LIMIT_MS } from './read-feed.ts'

export type { FeedMessage } from './read-feed.ts'

/** Whether the feed is up: `lost` comes with the reason, and with how long until the next try. */
export type FeedState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'lost'; reason: string; retryMs: number }

/** What following a feed needs. */
export interface FeedOptions {
  /** The daemon's address: `http://localhost:8080`. */
  baseUrl: string
  headers?: () => Record<string, string>
  /** The platform's fetch unless given. */
  fetch?: (request: Request) => Promise<Response>
  /** Go on after this message; without it only what happens from now on is told. */
  lastEventId?: string
  signal?: AbortSignal
  onState?: (state: FeedState) => void
}

/** The feed was refused for good: wrong token, no right, or a position that the daemon cannot read. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused'
  readonly status: number
  readonly problem: ProblemDocument | null

  constructor(status: number, problem: ProblemDocument | null) {
    super(problem?.detail ?? `the feed was refused with status ${status}`)
    this.status = status
    this.problem = problem
  }
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 4000

/**
 * Follows the live feed for as long as it is asked to: reconnects by itself within 5 s and goes on after the last
 * message, so that nothing is missed or told twice. Ends when `signal` aborts.
 * @throws FeedRefused when trying again cannot help (400, 401, 403, 404).
 */
export async function* followFeed(options: FeedOptions): AsyncGenerator<FeedMessage> {
  const signal = options.signal ?? new AbortController().signal
  let lastEventId = options.lastEventId
  let failures = 0
  while (!signal.aborted) {
    const connection = watchSilence(signal)
    try {
      options.onState?.({ kind: 'connecting' })
      const body = await connect(options, lastEventId, connection.signal)
      options.onState?.({ kind: 'live' })
      failures = 0
      for await (const message of readFeed(body, connection.alive)) {
        if (message.id !== null) lastEventId = message.id
        yield message
      }
      throw new Error('the daemon ended the connection')
    } catch (error) {
      if (error instanceof FeedRefused) throw error
      if (signal.aborted) return
      failures++
      options.onState?.({ kind: 'lost', reason: reasonOf(error), retryMs: waitMs(failures) })
    } finally {
      connection.end()
    }
    await pause(waitMs(failures), signal)
  }
}

async function connect(options: FeedOptions, lastEventId: string | undefined, signal: AbortSignal) {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request))
  const request = new Request(`${options.baseUrl.replace(/\/+$/, '')}${ADMIN_API_PATH}/feed`, {
    headers: {
      accept: 'text/event-stream',
      ...options.headers?.(),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal,
  })
  const response = await send(request)
  if (response.ok && response.body !== null) return response.body
  const problem = ProblemDocument.safeParse(await response.json().catch(() => null))
  const refused = new FeedRefused(response.status, problem.success ? problem.data : null)
  if ([400, 401, 403, 404].includes(response.status)) throw refused
  throw new Error(refused.message)
}

/** Aborts a connection that has been silent for too long: a sleeping laptop or a dead tunnel closes nothing. */
function watchSilence(outer: AbortSignal) {
  const inner = new AbortController()
  const abort = () => inner.abort(new Error('nothing was heard, not even a heartbeat'))
  let timer = setTimeout(abort, SILENCE_LIMIT_MS)
  const stop = () => inner.abort(outer.reason)
  outer.addEventListener('abort', stop, { once: true })
  return {
    signal: inner.signal,
    alive: () => {
      clearTimeout(timer)
      timer = setTimeout(abort, SILENCE_LIMIT_MS)
    },
    end: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', stop)
      inner.abort()
    },
  }
}

const waitMs = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
