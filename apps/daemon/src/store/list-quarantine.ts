import type { Kysely, Selectable } from 'kysely'
import type { QuarantineTable, Tables } from './tables.ts'

export type QuarantineRow = Selectable<QuarantineTable>

const LISTED = [
  'id',
  'received_at',
  'method',
  'path',
  'remote_address',
  'status',
  'reason',
  'detail',
  'failed_check',
  'event',
  'workspace_id',
  'body_bytes',
  'request_id',
] as const satisfies readonly (keyof QuarantineRow)[]

/** A refused request as lists show it. */
export type QuarantineSummaryRow = Pick<QuarantineRow, (typeof LISTED)[number]>

/** Refused requests, newest first. The table is bounded by `QUARANTINE_MAX`, so that the reason needs no index. */
export async function listQuarantine(
  db: Kysely<Tables>,
  page: { belowId: string | null; limit: number; reason: string | undefined },
): Promise<QuarantineSummaryRow[]> {
  let query = db.selectFrom('quarantine').select(LISTED).orderBy('id', 'desc').limit(page.limit)
  if (page.belowId !== null) query = query.where('id', '<', page.belowId)
  if (page.reason !== undefined) query = query.where('reason', '=', page.reason)
  return query.execute()
}

/** One refused request with its headers, body and report. */
export const getRefusedRequest = (db: Kysely<Tables>, id: string): Promise<QuarantineRow | undefined> =>
  db.selectFrom('quarantine').selectAll().where('id', '=', id).executeTakeFirst()
