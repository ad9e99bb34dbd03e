import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIdFactory, type NewId } from '@clockhouse/core/ids'
import { pino } from 'pino'
import type { Clock } from '../../src/clock.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { listen } from '../../src/http/listen.ts'
import type { SampleRequest, SendOutcome } from '../../src/intake/send-sample.ts'
import { createDaemonEvents, type DaemonEvents } from '../../src/live/daemon-events.ts'
import { startAdmin } from '../../src/start-admin.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'

export const ADMIN_TOKEN = 'ch_test-admin-token-of-this-house-0123456789abc'

/** A clock that tests move. */
export interface TestClock extends Clock {
  forward(ms: number): void
}

/** A clock that runs, and can be moved forward beside that. */
export function testClock(): TestClock {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    forward: (ms) => {
      ahead += ms
    },
  }
}

/** The admin side over a real store file and real HTTP, without the public side. */
export interface AdminHouse {
  url: string
  dataDir: string
  store: Store
  events: DaemonEvents
  newId: NewId
  clock: TestClock
  firstToken: string | null
  log: string[]
  /** A call with the admin token unless it says otherwise; `path` begins below `/admin/v1`. */
  call(path: string, init?: CallInit): Promise<Answer>
  [Symbol.asyncDispose](): Promise<void>
}

export interface CallInit {
  method?: string
  /** Null: without a token. */
  token?: string | null
  headers?: Record<string, string>
  /** An object is sent as JSON, text as it is. */
  body?: unknown
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by the paths that they assert
  body: any
}

export interface HouseOptions {
  env?: Record<string, string>
  /** Go on with the data of an earlier house. */
  dataDir?: string
  clock?: TestClock
  heartbeatMs?: number
  maxListeners?: number
  /** Where the built console is. */
  consoleFolder?: string
  sendSample?: (request: SampleRequest) => Promise<SendOutcome>
}

/** Opens the admin side of a daemon on a free port. */
export async function openHouse(options: HouseOptions = {}): Promise<AdminHouse> {
  await using opened = new AsyncDisposableStack()
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'clockhouse-admin-')))
  if (options.dataDir === undefined) opened.defer(() => rm(dataDir, { recursive: true, force: true }))
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    MANIFEST_PATH: join(import.meta.dirname, '../../../../manifest.json'),
    ADMIN_TOKEN,
    ...options.env,
  })
  const clock = options.clock ?? testClock()
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
  const store = await openStore(config.databasePath, clock.now())
  opened.defer(() => store.close())
  const newId = createIdFactory({ now: clock.now, random: randomBytes, after: store.lastIdSuffix })
  const events = createDaemonEvents()
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  const readiness = () => ({ ready: true, checks: { database: store.isReady() } })
  const admin = await startAdmin({
    config,
    store,
    clock,
    random: randomBytes,
    newId,
    events,
    feed: {
      ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
      ...(options.maxListeners === undefined ? {} : { maxListeners: options.maxListeners }),
    },
    ...(options.consoleFolder === undefined ? {} : { consoleFolder: options.consoleFolder }),
    readiness,
    publicUrl: config.baseUrl ?? listener.url,
    consoleUrl: config.baseUrl ?? listener.url,
    listenerUrl: listener.url,
    acknowledgement: () => ({ p50Ms: null, p99Ms: null, samples: 0 }),
    sendSample:
      options.sendSample ??
      (() => Promise.resolve({ kind: 'unavailable', detail: 'This house has no intake.' })),
  })
  listener.serve(
    createApp(
      { clock, log: logger, door: { closing: false }, startedAt: clock.now(), readiness },
      admin.routes,
    ).callback(),
  )
  opened.defer(() => {
    admin.close()
    return listener.close(500)
  })
  const closing = opened.move()
  return {
    url: listener.url,
    dataDir,
    store,
    events,
    newId,
    clock,
    firstToken: admin.adminToken,
    log,
    call: (path, init) => call(`${listener.url}/admin/v1${path}`, init),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

async function call(url: string, init: CallInit = {}): Promise<Answer> {
  const { token = ADMIN_TOKEN, body } = init
  const isText = typeof body === 'string' || body instanceof Uint8Array
  const response = await fetch(url, {
    method: init.method ?? 'GET',
    redirect: 'manual',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...init.headers,
    },
    ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
  })
  return answerOf(response)
}

/** Reads an answer whole. */
async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? JSON.parse(text) : null,
  }
}

/** Makes a token of a role through the API. */
export async function tokenOf(
  house: AdminHouse,
  role: string,
  name = role,
): Promise<{ id: string; token: string }> {
  const answer = await house.call('/tokens', { method: 'POST', body: { name, role } })
  return answer.body
}
