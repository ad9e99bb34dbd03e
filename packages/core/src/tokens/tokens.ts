import { z } from 'zod'

/** What an add-on token says of itself. Unknown claims pass; URL claims are optional, since some tokens lack them. */
export const TokenClaims = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  type: z.string(),
  workspaceId: z.string().min(1),
  addonId: z.string().min(1),
  user: z.string().optional(),
  backendUrl: z.string().optional(),
  reportsUrl: z.string().optional(),
  locationsUrl: z.string().optional(),
  screenshotsUrl: z.string().optional(),
  ptoUrl: z.string().optional(),
  workspaceRole: z.string().optional(),
  language: z.string().optional(),
  theme: z.string().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
})
export type TokenClaims = z.infer<typeof TokenClaims>

/** The checks of one signature, in the order in which they are made: from cheap to costly, from form to meaning. */
export const CHECKS = [
  'present',
  'format',
  'algorithm',
  'critical-headers',
  'key',
  'signature',
  'issuer',
  'type',
  'subject',
  'not-expired',
  'not-before',
  'claims',
  'event',
  'workspace',
  'addon',
  'stored-token',
] as const
export const CheckName = z.enum(CHECKS)
export type CheckName = z.infer<typeof CheckName>

/** One step of the ladder: what was asked, and how it ended. Never holds a token's text. */
export const SignatureCheck = z.object({
  check: CheckName,
  outcome: z.enum(['passed', 'failed', 'skipped']),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  /** One sentence for people: why the step exists, or why it was skipped. */
  explanation: z.string(),
})
export type SignatureCheck = z.infer<typeof SignatureCheck>

/**
 * How a request proved where it comes from: `jwt` a token signed with RS256; `secret` the plain secret of a
 * webhook made through the API; `hmac` the fallback over the body; `off` verification was switched off.
 */
export const VerificationMethod = z.enum(['jwt', 'secret', 'hmac', 'off'])
export type VerificationMethod = z.infer<typeof VerificationMethod>

/** The whole explanation of one signature, kept with the delivery or the refused request. */
export const SignatureReport = z.object({
  outcome: z.enum(['verified', 'refused']),
  method: VerificationMethod,
  /** The request header that carried the signature, in lower case; null when there was none. */
  header: z.string().nullable(),
  /** Which key verified it: its `kid` where it has one, and where the key comes from. */
  key: z.object({ id: z.string().nullable(), source: z.string() }).nullable(),
  /** The token's claims as far as they could be read; unverified when the signature failed. */
  claims: z.record(z.string(), z.unknown()).nullable(),
  failed: CheckName.nullable(),
  checks: z.array(SignatureCheck),
})
export type SignatureReport = z.infer<typeof SignatureReport>
