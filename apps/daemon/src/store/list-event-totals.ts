import type { Kysely, Selectable } from 'kysely'
import type { EventTotalsTable, Tables } from './tables.ts'

export type EventTotalsRow = Selectable<EventTotalsTable>

/** What was received and tried of each event, by its name. */
export async function readEventTotals(db: Kysely<Tables>): Promise<Map<string, EventTotalsRow>> {
  const rows = await db.selectFrom('event_totals').selectAll().execute()
  return new Map(rows.map((row) => [row.event, row]))
}
