import type { Actor, Role } from '@clockhouse/core/contract/access'

/** Who is asking, once known: an admin token, or a browser session that one opened. */
export interface Caller {
  kind: 'token' | 'session'
  tokenId: string
  sessionId: string | null
  name: string
  role: Role
  /** What writes of a session must carry; null for tokens. */
  csrfToken: string | null
  expiresAt: number | null
}

/** The caller as the audit log and the session's owner see it. */
export const actorOf = (caller: Caller): Actor => ({
  kind: caller.kind,
  id: caller.sessionId ?? caller.tokenId,
  name: caller.name,
  role: caller.role,
})

/** The daemon itself as an actor: what it does at its first start. */
export const DAEMON: Actor = { kind: 'daemon', id: null, name: 'clockhouse', role: null }
