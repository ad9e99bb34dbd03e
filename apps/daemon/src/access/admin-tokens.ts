import type { AdminToken, Role } from '@clockhouse/core/contract/access'
import { AdminTokenId } from '@clockhouse/core/ids'
import type { Selectable } from 'kysely'
import type { AdminTokensTable } from '../store/tables.ts'
import type { AccessDeps } from './access-deps.ts'
import type { Caller } from './caller.ts'
import { hashOf, newSecret, sameHash } from './secrets.ts'

/** A stored admin token: everything but its text. */
export type AdminTokenRow = Selectable<AdminTokensTable>

/** `last_used_at` is written at most this often: a busy client must not cost a commit per call. */
const LAST_USED_EVERY_MS = 60_000

/** Makes the text of a new token. */
export const newTokenText = (random: (bytes: number) => Uint8Array): string => `ch_${newSecret(random)}`

/** Stores a new token by its hash. The text itself is nowhere kept. */
export async function storeToken(
  deps: AccessDeps,
  token: { id: string; name: string; role: Role; text: string; expiresAt: number | null },
): Promise<AdminTokenRow> {
  const row: AdminTokenRow = {
    id: token.id,
    name: token.name,
    role: token.role,
    token_sha256: hashOf(token.text),
    created_at: deps.clock.now(),
    expires_at: token.expiresAt,
    last_used_at: null,
    revoked_at: null,
  }
  await deps.db.insertInto('admin_tokens').values(row).execute()
  return row
}

/** The caller behind a token's text; null when there is no such token, or it is expired or revoked. */
export async function callerByToken(deps: AccessDeps, text: string): Promise<Caller | null> {
  const hash = hashOf(text)
  const row = await deps.db
    .selectFrom('admin_tokens')
    .selectAll()
    .where('token_sha256', '=', hash)
    .executeTakeFirst()
  if (row === undefined || !sameHash(hash, row.token_sha256)) return null
  if (!isUsable(row, deps.clock.now())) return null
  await noteUse(deps, row)
  return {
    kind: 'token',
    tokenId: row.id,
    sessionId: null,
    name: row.name,
    role: row.role,
    csrfToken: null,
    expiresAt: row.expires_at,
  }
}

/** Whether a token counts at this moment. */
export const isUsable = (row: Pick<AdminTokenRow, 'revoked_at' | 'expires_at'>, now: number): boolean =>
  row.revoked_at === null && (row.expires_at === null || row.expires_at > now)

async function noteUse(deps: AccessDeps, row: AdminTokenRow): Promise<void> {
  const now = deps.clock.now()
  if (row.last_used_at !== null && now - row.last_used_at < LAST_USED_EVERY_MS) return
  await deps.db.updateTable('admin_tokens').set({ last_used_at: now }).where('id', '=', row.id).execute()
}

/** A stored token as the API shows it. */
export const presentToken = (row: AdminTokenRow): AdminToken => ({
  id: AdminTokenId.parse(row.id),
  name: row.name,
  role: row.role,
  createdAt: new Date(row.created_at).toISOString(),
  expiresAt: isoOrNull(row.expires_at),
  lastUsedAt: isoOrNull(row.last_used_at),
  revokedAt: isoOrNull(row.revoked_at),
})

const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
