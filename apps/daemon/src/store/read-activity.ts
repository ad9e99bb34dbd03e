import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** What came in a span of time. */
export interface ActivityCounts {
  received: number
  duplicates: number
  refused: number
}

/** Counts per bucket of `minutesPerBucket`, for the buckets that have any, from a minute on. */
export async function readActivity(
  db: Kysely<Tables>,
  fromMinute: number,
  minutesPerBucket: number,
): Promise<Map<number, ActivityCounts>> {
  const bucket = sql<number>`minute / ${sql.lit(minutesPerBucket)}`
  const rows = await db
    .selectFrom('minute_totals')
    .select(bucket.as('bucket'))
    .select((select) => [
      select.fn.sum<number>('received').as('received'),
      select.fn.sum<number>('duplicates').as('duplicates'),
      select.fn.sum<number>('refused').as('refused'),
    ])
    .where('minute', '>=', fromMinute)
    .groupBy(bucket)
    .execute()
  return new Map(rows.map(({ bucket, ...counts }) => [bucket, counts]))
}

/** Everything that came in the minutes from `fromMinute` on, below `belowMinute`. */
export async function sumMinutes(
  db: Kysely<Tables>,
  fromMinute: number,
  belowMinute: number,
): Promise<ActivityCounts> {
  return db
    .selectFrom('minute_totals')
    .select((select) => [
      select.fn.coalesce(select.fn.sum<number>('received'), sql.lit(0)).as('received'),
      select.fn.coalesce(select.fn.sum<number>('duplicates'), sql.lit(0)).as('duplicates'),
      select.fn.coalesce(select.fn.sum<number>('refused'), sql.lit(0)).as('refused'),
    ])
    .where('minute', '>=', fromMinute)
    .where('minute', '<', belowMinute)
    .executeTakeFirstOrThrow()
}
