import type { Kysely, Selectable } from 'kysely'
import type { AdminTokensTable, AuditEntriesTable, Tables } from './tables.ts'

/** Admin tokens, newest first. */
export async function listAdminTokens(
  db: Kysely<Tables>,
  page: { belowId: string | null; limit: number },
): Promise<Selectable<AdminTokensTable>[]> {
  let query = db.selectFrom('admin_tokens').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.belowId !== null) query = query.where('id', '<', page.belowId)
  return query.execute()
}

/** The audit log, newest first. */
export async function listAudit(
  db: Kysely<Tables>,
  page: { belowId: string | null; limit: number },
): Promise<Selectable<AuditEntriesTable>[]> {
  let query = db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.belowId !== null) query = query.where('id', '<', page.belowId)
  return query.execute()
}
