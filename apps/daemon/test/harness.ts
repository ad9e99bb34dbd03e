import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventName, eventNames, eventPath } from '@clockhouse/core/events'
import { sampleOf } from '@clockhouse/core/samples'
import { SignJWT } from 'jose'
import type { Clock } from '../src/clock.ts'
import { type Daemon, startDaemon } from '../src/start-daemon.ts'

export const ADMIN_TOKEN = 'ch_test-admin-token-of-the-harness-0123456789'
const ADDON_KEY = 'clockhouse'
export const MANIFEST_PATH = join(import.meta.dirname, '../../../manifest.json')

/** Clockify in these tests: a key pair of its own, made once per process since that takes a while. */
export const clockifyKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const strangerKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()

const hexId = (): string => randomBytes(12).toString('hex')

/** A workspace with its installation of the add-on. */
export interface Place {
  workspaceId: string
  addonId: string
}

export const newPlace = (): Place => ({ workspaceId: hexId(), addonId: hexId() })

/** What a token of Clockify says. */
export const claimsOf = ({ workspaceId, addonId }: Place): Record<string, unknown> => ({
  iss: 'clockify',
  sub: ADDON_KEY,
  type: 'addon',
  workspaceId,
  addonId,
})

/** Signs claims as Clockify does, or with other keys and headers as a forger does. */
export function sign(
  claims: Record<string, unknown>,
  { header = {}, key = clockifyKeys.privateKey }: { header?: Record<string, unknown>; key?: KeyObject } = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...header }).sign(key)
}

/** Every token is another text, as with Clockify. */
export const tokenFor = (place: Place, more: Record<string, unknown> = {}): Promise<string> =>
  sign({ ...claimsOf(place), nonce: hexId(), ...more })

/** An answer whose body was read. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by the paths that they assert
  body: any
}

/** A daemon of this process over real files and real HTTP. */
export interface House extends Daemon {
  dataDir: string
  log: string[]
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Reads the admin API. */
  admin(path: string): Promise<Answer>
  /** The refused requests, once there are `count` of them. */
  quarantine(count?: number): Promise<QuarantineItem[]>
  deliveries(): Promise<DeliveryItem[]>
  [Symbol.asyncDispose](): Promise<void>
}

export interface QuarantineItem {
  id: string
  status: number
  reason: string
  failedCheck: string | null
  workspaceId: string | null
  requestId: string
  path: string
}

export interface DeliveryItem {
  id: string
  event: string
  known: boolean
  workspaceId: string | null
  addonId: string | null
  installationId: string | null
  duplicate: boolean
  duplicateOf: string | null
  verification: string
  source: string
  sizeBytes: number
}

export interface HouseOptions {
  env?: Record<string, string>
  clock?: Clock
  /** Go on with the data of an earlier house. */
  dataDir?: string
}

/** The settings of a daemon for these tests. */
export const settings = (dataDir: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  PORT: '0',
  MANIFEST_PATH,
  ADMIN_TOKEN,
  CLOCKIFY_PUBLIC_KEY: pemOf(clockifyKeys.publicKey),
})

/** A folder that goes with the test. */
export async function tempFolder(): Promise<{ path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'clockhouse-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Starts a daemon on a free port. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  await using opened = new AsyncDisposableStack()
  const dataDir = options.dataDir ?? opened.use(await tempFolder()).path
  const log: string[] = []
  const daemon = await startDaemon(
    { ...settings(dataDir), ...options.env },
    {
      logTo: (line) => void log.push(line),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
    },
  )
  opened.defer(daemon.close)
  const closing = opened.move()
  const get = (path: string, headers: Record<string, string> = {}) => ask(daemon.url + path, { headers })
  const admin = (path: string) =>
    ask(`${daemon.adminUrl}/admin/v1${path}`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
  return {
    ...daemon,
    dataDir,
    log,
    get,
    admin,
    post: (path, body, headers = {}) => post(daemon.url + path, body, headers),
    quarantine: (count = 0) => quarantineOf(admin, count),
    deliveries: async () => (await admin('/deliveries?limit=200')).body.items,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

/** Asks and reads the answer. */
export async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? JSON.parse(text) : null,
  }
}

/** Posts JSON: an object as its text, text and bytes as they are. */
export function post(url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? (body as string) : JSON.stringify(body),
  })
}

async function quarantineOf(
  admin: (path: string) => Promise<Answer>,
  count: number,
): Promise<QuarantineItem[]> {
  return until(async () => {
    const { body } = await admin('/quarantine?limit=200')
    return body.items.length >= count ? body.items : null
  })
}

/** Waits for a condition: asks until it gives something. */
export async function until<T>(
  condition: () => Promise<T | null> | T | null,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await condition()
    if (found !== null) return found
    if (Date.now() > deadline) throw new Error(`this did not come true in ${timeoutMs} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** An installation of the add-on, with the tokens that Clockify told for it. */
export interface Installed extends Place {
  tokens: Record<EventName, string>
  authToken: string
  answer: Answer
}

/** Installs the add-on as Clockify does: one token for each webhook, paths with doubled slashes. */
export async function install(
  house: Pick<House, 'post'>,
  place: Place = newPlace(),
  events: readonly EventName[] = eventNames,
): Promise<Installed> {
  const authToken = await tokenFor(place)
  const tokens = Object.fromEntries(
    await Promise.all(events.map(async (event) => [event, await tokenFor(place)] as const)),
  ) as Record<EventName, string>
  const body = {
    authToken,
    asUser: hexId(),
    apiUrl: 'http://localhost:8090/api',
    addonUserId: hexId(),
    webhooks: events.map((event) => ({
      path: `/${eventPath(event)}`,
      webhookType: 'ADDON',
      authToken: tokens[event],
    })),
  }
  const answer = await lifecycle(house, 'installed', place, body)
  return { ...place, tokens, authToken, answer }
}

/** A lifecycle call as Clockify makes it. */
export async function lifecycle(
  house: Pick<House, 'post'>,
  call: 'installed' | 'deleted' | 'status-changed' | 'settings-updated',
  place: Place,
  body: Record<string, unknown> = {},
): Promise<Answer> {
  const token = await tokenFor(place, { exp: Math.floor(Date.now() / 1000) + 3600 })
  const { workspaceId, addonId } = place
  return house.post(
    `/lifecycle/${call}`,
    { workspaceId, addonId, ...body },
    { 'x-addon-lifecycle-token': token },
  )
}

/** A body of an event in a workspace; bodies that name none stay as they are. */
export function bodyFor(event: EventName, workspaceId: string): Record<string, unknown> {
  const body = sampleOf(event)
  return 'workspaceId' in body ? { ...body, workspaceId } : body
}

/** A webhook as Clockify sends it. */
export function deliver(
  house: Pick<House, 'post'>,
  installed: Place & { tokens: Record<EventName, string> },
  event: EventName,
  body: unknown = bodyFor(event, installed.workspaceId),
  headers: Record<string, string> = {},
): Promise<Answer> {
  return house.post(`/${eventPath(event)}`, body, {
    'clockify-signature': installed.tokens[event],
    'clockify-webhook-event-type': event,
    'idempotency-key': hexId(),
    ...headers,
  })
}
