import type { AccessDeps } from './access-deps.ts'
import type { AdminTokenRow } from './admin-tokens.ts'

export type Revocation =
  | { kind: 'revoked'; row: AdminTokenRow }
  | { kind: 'not-found' }
  /** The last admin token that works: without it nobody could make another one. */
  | { kind: 'last-admin' }

/** Whether a token may be revoked; asked before the audit log is written. */
export async function mayRevoke(deps: AccessDeps, id: string): Promise<Revocation> {
  const row = await deps.db.selectFrom('admin_tokens').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return { kind: 'not-found' }
  if (row.role !== 'admin' || row.revoked_at !== null) return { kind: 'revoked', row }
  const now = deps.clock.now()
  const other = await deps.db
    .selectFrom('admin_tokens')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '<>', id)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .limit(1)
    .executeTakeFirst()
  return other === undefined ? { kind: 'last-admin' } : { kind: 'revoked', row }
}

/** Ends a token, and with it its sessions and sign-in links. Revoking it again changes nothing. */
export async function revokeToken(deps: AccessDeps, row: AdminTokenRow): Promise<AdminTokenRow> {
  if (row.revoked_at !== null) return row
  const revoked_at = deps.clock.now()
  await deps.db.updateTable('admin_tokens').set({ revoked_at }).where('id', '=', row.id).execute()
  await deps.db.deleteFrom('sessions').where('token_id', '=', row.id).execute()
  await deps.db.deleteFrom('sign_in_links').where('token_id', '=', row.id).execute()
  return { ...row, revoked_at }
}
