import type { FoundKey, KeySource } from '@clockhouse/core/tokens/verify'
import { importJWK } from 'jose'
import { z } from 'zod'
import type { Clock } from '../clock.ts'

const FRESH_MS = 10 * 60_000
/** Neither unknown key ids nor an unreachable source make us ask more often than this. */
const COOL_DOWN_MS = 5000
const TIMEOUT_MS = 5000
const MAX_BYTES = 256 * 1024
const MAX_KEYS = 100
const MIN_KEY_BITS = 2048

const RsaKey = z.looseObject({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  kid: z.string().optional(),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
})
const Jwks = z.object({ keys: z.array(z.unknown()).max(MAX_KEYS) })

interface TrustedKey {
  kid: string | null
  key: CryptoKey
}
type Keys = { kind: 'keys'; keys: TrustedKey[]; at: number }
type Fetched = Keys | { kind: 'failed'; detail: string; at: number }

/**
 * Keys from a JWKS address. They are fetched when first needed, kept for ten minutes, and fetched again at once when a
 * token names a key that is not among them (rotation). An unreachable source makes the answer `unavailable`, though not
 * for keys that are still fresh: whoever makes up key ids must not take them away.
 */
export function createJwks(url: string, clock: Clock): KeySource {
  let known: Keys | null = null
  let last: Fetched | null = null
  let underWay: Promise<Fetched> | null = null
  const fetchNow = async (): Promise<Fetched> => {
    last = await fetchKeys(url, clock)
    if (last.kind === 'keys') known = last
    return last
  }
  const refresh = (): Promise<Fetched> => {
    underWay ??= fetchNow().finally(() => {
      underWay = null
    })
    return underWay
  }
  const lastTry = (): Fetched | null => (last === null || isOlder(last, COOL_DOWN_MS, clock) ? null : last)
  return async ({ kid }) => {
    const fresh = known === null || isOlder(known, FRESH_MS, clock) ? null : known
    const found = fresh === null ? null : pick(fresh.keys, kid, url)
    if (found?.kind === 'key') return found
    const newest = lastTry() ?? (await refresh())
    return newest.kind === 'failed'
      ? { kind: 'unavailable', detail: newest.detail }
      : pick(newest.keys, kid, url)
  }
}

/** A clock that was set back makes everything old: then it is simply fetched again. */
const isOlder = (fetched: Fetched, ageMs: number, clock: Clock): boolean =>
  Math.abs(clock.now() - fetched.at) >= ageMs

function pick(keys: readonly TrustedKey[], kid: string | undefined, url: string): FoundKey {
  const fitting = kid === undefined ? keys : keys.filter((one) => one.kid === kid)
  const [only, another] = fitting
  if (only !== undefined && another === undefined) {
    return { kind: 'key', key: only.key, id: only.kid, source: url }
  }
  const detail =
    kid === undefined ? `no key id, and ${keys.length} keys to choose from` : `key id ${shown(kid)}`
  return { kind: 'no-key', detail }
}

const shown = (kid: string): string => (kid.length > 80 ? `${kid.slice(0, 80)}…` : kid)

async function fetchKeys(url: string, clock: Clock): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    const parsed = Jwks.parse(JSON.parse(await readText(response)))
    return { kind: 'keys', keys: await importKeys(parsed.keys), at: clock.now() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', detail: `The keys at ${url} cannot be had: ${reason}`, at: clock.now() }
  }
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.byteLength
    if (bytes > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Only RSA signing keys of a decent size; anything else in the set is none of our business. */
async function importKeys(candidates: readonly unknown[]): Promise<TrustedKey[]> {
  const keys: TrustedKey[] = []
  for (const candidate of candidates) {
    const jwk = RsaKey.safeParse(candidate)
    if (!jwk.success || Buffer.from(jwk.data.n, 'base64url').length * 8 < MIN_KEY_BITS) continue
    const { kty, n, e } = jwk.data
    const key = await importJWK({ kty, n, e }, 'RS256')
    if (key instanceof CryptoKey) keys.push({ kid: jwk.data.kid ?? null, key })
  }
  return keys
}
