import type { AccessDeps } from './access-deps.ts'
import type { Caller } from './caller.ts'
import { hashOf, newSecret } from './secrets.ts'

/** How long a browser stays signed in; a day's work, whatever it does in between. */
const SESSION_MS = 12 * 3_600_000
const LAST_USED_EVERY_MS = 60_000

/** A session just opened: `secret` goes into the cookie, and is nowhere kept. */
export interface OpenedSession {
  secret: string
  expiresAt: number
  caller: Caller
}

/** Opens a browser session for the token of `owner`; it ends after twelve hours, or with its token. */
export async function openSession(deps: AccessDeps, owner: Caller): Promise<OpenedSession> {
  const now = deps.clock.now()
  await deps.db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  const secret = newSecret(deps.random)
  const id = deps.newId('ses')
  const csrfToken = newSecret(deps.random)
  const expiresAt = Math.min(now + SESSION_MS, owner.expiresAt ?? Number.POSITIVE_INFINITY)
  await deps.db
    .insertInto('sessions')
    .values({
      id,
      token_id: owner.tokenId,
      secret_sha256: hashOf(secret),
      csrf_token: csrfToken,
      created_at: now,
      expires_at: expiresAt,
      last_used_at: now,
    })
    .execute()
  return { secret, expiresAt, caller: { ...owner, kind: 'session', sessionId: id, csrfToken, expiresAt } }
}

/** The caller behind a cookie; null when the session is over, or its token is expired or revoked. */
export async function callerBySession(deps: AccessDeps, secret: string): Promise<Caller | null> {
  const now = deps.clock.now()
  const row = await deps.db
    .selectFrom('sessions')
    .innerJoin('admin_tokens', 'admin_tokens.id', 'sessions.token_id')
    .select(['sessions.id', 'sessions.csrf_token', 'sessions.expires_at', 'sessions.last_used_at'])
    .select(['admin_tokens.id as token_id', 'admin_tokens.name', 'admin_tokens.role'])
    .where('sessions.secret_sha256', '=', hashOf(secret))
    .where('sessions.expires_at', '>', now)
    .where('admin_tokens.revoked_at', 'is', null)
    .where((where) =>
      where.or([where('admin_tokens.expires_at', 'is', null), where('admin_tokens.expires_at', '>', now)]),
    )
    .executeTakeFirst()
  if (row === undefined) return null
  if (now - row.last_used_at >= LAST_USED_EVERY_MS) {
    await deps.db.updateTable('sessions').set({ last_used_at: now }).where('id', '=', row.id).execute()
  }
  return {
    kind: 'session',
    tokenId: row.token_id,
    sessionId: row.id,
    name: row.name,
    role: row.role,
    csrfToken: row.csrf_token,
    expiresAt: row.expires_at,
  }
}

/** Signs a browser out. */
export async function endSession(deps: AccessDeps, sessionId: string): Promise<void> {
  await deps.db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}
