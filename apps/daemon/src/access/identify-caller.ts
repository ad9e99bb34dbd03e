import type { AccessDeps } from './access-deps.ts'
import { callerByToken } from './admin-tokens.ts'
import type { Caller } from './caller.ts'
import { hashOf } from './secrets.ts'
import { callerBySession } from './sessions.ts'
import type { WrongTokenGuard } from './wrong-token-guard.ts'

/** What a request brings to say who sends it. */
export interface Credentials {
  authorization: string | undefined
  /** The session cookie's value. */
  session: string | undefined
  remoteAddress: string
}

export type Identification =
  | { kind: 'caller'; caller: Caller }
  /** Nothing was brought. */
  | { kind: 'anonymous' }
  /** A token that does not work, or a session that is over. */
  | { kind: 'wrong'; what: 'token' | 'session' }
  | { kind: 'locked'; retryAfterSeconds: number }

/** Longer ones are not hashed: they are wrong anyway. */
const LONGEST = 500

/** Finds out who is asking. A bearer token beats the cookie, so that tools work beside a signed-in browser. */
export async function identifyCaller(
  deps: AccessDeps & { guard: WrongTokenGuard },
  credentials: Credentials,
): Promise<Identification> {
  const token = bearerToken(credentials.authorization)
  if (token !== null) return identifyToken(deps, token, credentials.remoteAddress)
  if (credentials.session === undefined || credentials.session === '') return { kind: 'anonymous' }
  const caller =
    credentials.session.length > LONGEST ? null : await callerBySession(deps, credentials.session)
  return caller === null ? { kind: 'wrong', what: 'session' } : { kind: 'caller', caller }
}

/** The same for a token that came otherwise: in the sign-in form. */
export async function identifyToken(
  deps: AccessDeps & { guard: WrongTokenGuard },
  token: string,
  remoteAddress: string,
): Promise<Identification> {
  const credential = hashOf(token).toString('base64')
  const locked = deps.guard.lockedFor(remoteAddress, credential)
  if (locked !== null) return { kind: 'locked', retryAfterSeconds: locked }
  const caller = token.length > LONGEST ? null : await callerByToken(deps, token)
  if (caller !== null) {
    deps.guard.right(remoteAddress, credential)
    return { kind: 'caller', caller }
  }
  const tooMany = deps.guard.wrong(remoteAddress)
  return tooMany === null ? { kind: 'wrong', what: 'token' } : { kind: 'locked', retryAfterSeconds: tooMany }
}

function bearerToken(authorization: string | undefined): string | null {
  const match = /^Bearer +(\S+) *$/i.exec(authorization ?? '')
  return match?.[1] ?? null
}
