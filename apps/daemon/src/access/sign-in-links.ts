import type { AccessDeps } from './access-deps.ts'
import { isUsable } from './admin-tokens.ts'
import type { Caller } from './caller.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Long enough to walk over to the browser. */
const LINK_MS = 10 * 60_000

/** Makes a one-time secret with which a browser can sign in as the token of `owner`. Only its hash is stored. */
export async function createSignInLink(
  deps: AccessDeps,
  owner: { tokenId: string },
): Promise<{ secret: string; expiresAt: number }> {
  const now = deps.clock.now()
  await deps.db.deleteFrom('sign_in_links').where('expires_at', '<=', now).execute()
  const secret = newSecret(deps.random)
  const expiresAt = now + LINK_MS
  await deps.db
    .insertInto('sign_in_links')
    .values({ secret_sha256: hashOf(secret), token_id: owner.tokenId, expires_at: expiresAt })
    .execute()
  return { secret, expiresAt }
}

/** Takes a link out of use and says whose it was; null when it was used before, is too old, or never was. */
export async function redeemSignInLink(deps: AccessDeps, secret: string): Promise<Caller | null> {
  const now = deps.clock.now()
  const [link] = await deps.db
    .deleteFrom('sign_in_links')
    .where('secret_sha256', '=', hashOf(secret))
    .returning(['token_id', 'expires_at'])
    .execute()
  if (link === undefined || link.expires_at <= now) return null
  const token = await deps.db
    .selectFrom('admin_tokens')
    .selectAll()
    .where('id', '=', link.token_id)
    .executeTakeFirst()
  if (token === undefined || !isUsable(token, now)) return null
  return {
    kind: 'token',
    tokenId: token.id,
    sessionId: null,
    name: token.name,
    role: token.role,
    csrfToken: null,
    expiresAt: token.expires_at,
  }
}
