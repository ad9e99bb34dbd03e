import { compactVerify, decodeJwt, decodeProtectedHeader, errors, type ProtectedHeaderParameters } from 'jose'
import { Ladder } from './ladder.ts'
import { type CheckName, type SignatureCheck, TokenClaims } from './tokens.ts'

export { EXPLANATIONS, Ladder } from './ladder.ts'

/** The key that a token names, or why there is none. `unavailable` means: ask again later, believe nothing now. */
export type FoundKey =
  | { kind: 'key'; key: CryptoKey; id: string | null; source: string }
  | { kind: 'no-key'; detail: string }
  | { kind: 'unavailable'; detail: string }

/** Finds the trusted key for a token's header. It must never take a key from the token. */
export type KeySource = (header: { kid?: string }) => Promise<FoundKey>

/** A key as reports name it. */
export interface KeyName {
  id: string | null
  source: string
}

/** How a token was judged. `checks` holds every step up to the one that failed. */
export type TokenVerdict =
  | { kind: 'verified'; claims: TokenClaims; key: KeyName; checks: SignatureCheck[] }
  | {
      kind: 'refused'
      failed: CheckName
      claims: Record<string, unknown> | null
      key: KeyName | null
      checks: SignatureCheck[]
    }
  | { kind: 'unavailable'; detail: string }

/** What a token is held against. */
export interface TokenExpectations {
  keys: KeySource
  /** The add-on's key (`sub`); null accepts any add-on's. */
  addonKey: string | null
  /** Milliseconds since 1970. */
  now: number
  /** Difference between clocks that is forgiven, seconds. */
  toleranceSeconds?: number
}

const MAX_TOKEN_CHARACTERS = 8192

/**
 * Judges an add-on token: form, algorithm, key, signature, then claims (platform facts: RS256 only, `iss` clockify,
 * `type` addon, `sub` the add-on's key; `exp` and `nbf` where present). Whose workspace and installation it is must
 * be compared by the caller, who knows the request.
 */
export async function verifyAddonToken(token: string, expected: TokenExpectations): Promise<TokenVerdict> {
  const ladder = new Ladder()
  const header = readHeader(token, ladder)
  if (header === null) return refused(ladder, token, null)
  const found = await expected.keys(typeof header.kid === 'string' ? { kid: header.kid } : {})
  if (found.kind === 'unavailable') return found
  if (found.kind === 'no-key') {
    ladder.fail('key', 'a key of a trusted source', found.detail)
    return refused(ladder, token, null)
  }
  const key: KeyName = { id: found.id, source: found.source }
  ladder.pass('key', found.id ?? found.source)
  if (!(await signatureFits(token, found.key, ladder))) return refused(ladder, token, key)
  const claims = readClaims(token)
  if (!claimsHold(claims, expected, ladder)) return refused(ladder, token, key)
  const complete = TokenClaims.safeParse(claims)
  if (!complete.success) {
    ladder.fail(
      'claims',
      'workspaceId and addonId as text',
      `${complete.error.issues[0]?.path.join('.')} is not`,
    )
    return refused(ladder, token, key)
  }
  ladder.pass('claims', `workspace ${complete.data.workspaceId}, installation ${complete.data.addonId}`)
  return { kind: 'verified', claims: complete.data, key, checks: ladder.checks }
}

/** A token's claims without any proof, for explanations; null when they cannot be read. */
export function readClaims(token: string): Record<string, unknown> | null {
  try {
    return token.length > MAX_TOKEN_CHARACTERS ? null : { ...decodeJwt(token) }
  } catch {
    return null
  }
}

function readHeader(token: string, ladder: Ladder): ProtectedHeaderParameters | null {
  const header = token.length > MAX_TOKEN_CHARACTERS ? null : decodeHeader(token)
  if (header === null || token.split('.').length !== 3) {
    ladder.fail('format', 'header.payload.signature', `${token.length} characters that are not a token`)
    return null
  }
  ladder.pass('format', 'header.payload.signature')
  if (!ladder.compare('algorithm', 'RS256', shown(header.alg))) return null
  if (header.crit !== undefined) {
    ladder.fail('critical-headers', 'none', shown(header.crit))
    return null
  }
  ladder.pass('critical-headers', 'none')
  return header
}

function decodeHeader(token: string): ProtectedHeaderParameters | null {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return null
  }
}

async function signatureFits(token: string, key: CryptoKey, ladder: Ladder): Promise<boolean> {
  try {
    await compactVerify(token, key, { algorithms: ['RS256'] })
    ladder.pass('signature', 'fits the key')
    return true
  } catch (error) {
    if (!(error instanceof errors.JOSEError) && !(error instanceof TypeError)) throw error
    ladder.fail('signature', 'fits the key', 'does not fit')
    return false
  }
}

function claimsHold(
  claims: Record<string, unknown> | null,
  expected: TokenExpectations,
  ladder: Ladder,
): boolean {
  if (claims === null) {
    ladder.fail('format', 'claims as a JSON object', 'none that can be read')
    return false
  }
  if (!ladder.compare('issuer', 'clockify', shown(claims.iss))) return false
  if (!ladder.compare('type', 'addon', shown(claims.type))) return false
  if (expected.addonKey === null) ladder.skip('subject', 'Any add-on is accepted here.')
  else if (!ladder.compare('subject', expected.addonKey, shown(claims.sub))) return false
  return timesHold(claims, expected, ladder)
}

function timesHold(claims: Record<string, unknown>, expected: TokenExpectations, ladder: Ladder): boolean {
  const nowSeconds = expected.now / 1000
  const tolerance = expected.toleranceSeconds ?? 60
  const inTime = (name: 'exp' | 'nbf', check: CheckName, holds: (seconds: number) => boolean): boolean => {
    const value = claims[name]
    if (value === undefined) {
      ladder.skip(check, `The token has no ${name}.`)
      return true
    }
    const side = name === 'exp' ? 'after' : 'before'
    const limit = `a moment ${side} ${moment(nowSeconds)}`
    const good = typeof value === 'number' && Number.isFinite(value) && holds(value)
    if (good) ladder.pass(check, moment(value), limit)
    else ladder.fail(check, limit, typeof value === 'number' ? moment(value) : shown(value))
    return good
  }
  return (
    inTime('exp', 'not-expired', (end) => end + tolerance > nowSeconds) &&
    inTime('nbf', 'not-before', (start) => start - tolerance <= nowSeconds)
  )
}

function refused(ladder: Ladder, token: string, key: KeyName | null): TokenVerdict {
  const failed = ladder.checks.at(-1)?.check ?? 'format'
  return { kind: 'refused', failed, claims: readClaims(token), key, checks: ladder.checks }
}

function moment(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString()
}

/** A claim as a report may show it: bounded, so that a hostile token cannot fill the page. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
