import { KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../sandbox-types.ts'
import type { SigningKey } from './signing-key.ts'

/** Only user tokens carry `workspaceRole`: lifecycle and webhook tokens are no good on the API. */
const UserClaims = z.looseObject({
  addonId: z.string(),
  workspaceId: z.string(),
  user: z.string(),
  workspaceRole: z.string(),
  exp: z.number(),
})
export type UserClaims = z.infer<typeof UserClaims>

/** The claims of a user token that this stand-in signed and that has not expired; null for anything else. */
export function readUserToken(key: SigningKey, now: Clock, token: string): UserClaims | null {
  const [header, payload, signature, ...rest] = token.split('.')
  if (!header || !payload || !signature || rest.length > 0) return null
  const signed = Buffer.from(`${header}.${payload}`)
  if (!verify('sha256', signed, KeyObject.from(key.publicKey), Buffer.from(signature, 'base64url')))
    return null
  const claims = UserClaims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return claims.success && claims.data.exp * 1000 > now() ? claims.data : null
}
