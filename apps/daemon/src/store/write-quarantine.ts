import type { Insertable, Kysely } from 'kysely'
import { sql } from 'kysely'
import type { QuarantineTable, Tables } from './tables.ts'

export type NewQuarantineRow = Insertable<QuarantineTable>

const MINUTE_MS = 60_000

/** Writes refused requests in one transaction, counts `refused` of them, and keeps only the newest `max`. */
export async function writeQuarantine(
  db: Kysely<Tables>,
  rows: readonly NewQuarantineRow[],
  refused: number,
  max: number,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const row of rows) await tx.insertInto('quarantine').values(row).execute()
    await tx
      .insertInto('minute_totals')
      .values({ minute: Math.floor(now / MINUTE_MS), refused })
      .onConflict((conflict) =>
        conflict.column('minute').doUpdateSet({ refused: sql`minute_totals.refused + excluded.refused` }),
      )
      .execute()
    const firstToo = await tx
      .selectFrom('quarantine')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .offset(max)
      .executeTakeFirst()
    if (firstToo !== undefined) await tx.deleteFrom('quarantine').where('id', '<=', firstToo.id).execute()
  })
}
