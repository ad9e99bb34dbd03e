import type { CheckName, SignatureReport } from '@clockhouse/core/tokens'
import { Ladder, readClaims, verifyAddonToken } from '@clockhouse/core/tokens/verify'
import type { FoundSignature } from './find-signature.ts'
import { type Refusal, refuse, type Unavailable } from './incoming-request.ts'
import type { VerifiedToken } from './verified-tokens.ts'
import type { VerifyDeps } from './verify-deps.ts'

/** Claims that only tokens of people have, which every viewer of the add-on's page can read in its address. */
const CLAIMS_OF_PEOPLE = ['workspaceRole', 'language', 'theme'] as const

/**
 * Verifies a token by itself: signature and claims, whatever it came with.
 * A person's token is refused though Clockify signed it: otherwise any member could speak for Clockify.
 */
export async function verifyToken(
  deps: VerifyDeps,
  signature: FoundSignature,
  source: 'clockify' | 'sample',
): Promise<{ kind: 'token'; token: VerifiedToken } | Refusal | Unavailable> {
  const verdict = await verifyAddonToken(signature.text, {
    keys: source === 'sample' ? deps.ownKeys : deps.keys,
    addonKey: deps.addonKey,
    now: deps.clock.now(),
  })
  if (verdict.kind === 'unavailable') return verdict
  if (verdict.kind === 'refused') {
    return refuse('bad-signature', SENTENCES[verdict.failed] ?? 'The signature does not hold.', {
      outcome: 'refused',
      method: 'jwt',
      header: signature.header,
      key: verdict.key,
      claims: verdict.claims,
      failed: verdict.failed,
      checks: withPresence(signature.header, verdict.checks),
    })
  }
  const checks = withPresence(signature.header, verdict.checks)
  const ofPerson = CLAIMS_OF_PEOPLE.find((name) => verdict.claims[name] !== undefined)
  if (ofPerson !== undefined) return refusePerson(signature, verdict, checks, ofPerson)
  return {
    kind: 'token',
    token: {
      header: signature.header,
      claims: verdict.claims,
      key: verdict.key,
      checks,
      signature: { key: deps.sealing.mac(signature.text), text: signature.text, rowId: null },
      rememberUntil: deps.verified.rememberUntil(verdict.claims),
      proofs: new Map(),
    },
  }
}

/** The refusal of a request without any signature. */
export function refuseUnsigned(headers: readonly string[]): Refusal {
  const ladder = new Ladder()
  ladder.fail('present', headers[0] ?? 'a signature', 'no header with a signature')
  return refuse('unsigned', `The request carries no signature in ${headers[0]}.`, {
    outcome: 'refused',
    method: 'jwt',
    header: null,
    key: null,
    claims: null,
    failed: 'present',
    checks: ladder.checks,
  })
}

/** A refusal of a text that is no token and no known secret. */
export function refuseUnreadable(signature: FoundSignature): Refusal {
  const ladder = new Ladder()
  ladder.pass('present', signature.header)
  ladder.fail(
    'format',
    'header.payload.signature',
    `${signature.text.length} characters that are not a token`,
  )
  return refuse('bad-signature', SENTENCES.format, {
    outcome: 'refused',
    method: 'jwt',
    header: signature.header,
    key: null,
    claims: readClaims(signature.text),
    failed: 'format',
    checks: ladder.checks,
  })
}

const SENTENCES = {
  format: 'The signature is not a token.',
  algorithm: 'The token is not signed with RS256.',
  'critical-headers': 'The token demands an extension that is not known here.',
  key: 'The token names a key that is not trusted here.',
  signature: 'The signature does not fit the token.',
  issuer: 'The token was not issued by Clockify.',
  type: 'The token is not an add-on token.',
  subject: 'The token was made for another add-on.',
  'not-expired': 'The token has expired.',
  'not-before': 'The token is not valid yet.',
  claims: 'The token does not say for which workspace and installation it stands.',
} as const satisfies Partial<Record<CheckName, string>> as Partial<Record<CheckName, string>> & {
  format: string
}

function withPresence(header: string, checks: SignatureReport['checks']): SignatureReport['checks'] {
  const ladder = new Ladder()
  ladder.pass('present', header)
  return [...ladder.checks, ...checks]
}

function refusePerson(
  signature: FoundSignature,
  verdict: { claims: Record<string, unknown>; key: SignatureReport['key'] },
  checks: SignatureReport['checks'],
  claim: string,
): Refusal {
  const ladder = new Ladder()
  ladder.fail('claims', "a token of Clockify's own", `a person's token: it has ${claim}`)
  return refuse('bad-signature', 'This is the token of a person, not of a webhook or a lifecycle call.', {
    outcome: 'refused',
    method: 'jwt',
    header: signature.header,
    key: verdict.key,
    claims: verdict.claims,
    failed: 'claims',
    checks: [...checks.filter((one) => one.check !== 'claims'), ...ladder.checks],
  })
}
