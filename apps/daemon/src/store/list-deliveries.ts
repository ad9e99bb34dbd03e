import { setImmediate } from 'node:timers/promises'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DeliveryPlan } from './plan-deliveries.ts'
import { type DeliverySummaryRow, SUMMARY_COLUMNS, SUMMARY_MAX_BYTES } from './present-delivery.ts'
import type { Tables } from './tables.ts'

/** Rows that are checked in one go; then whoever waits for an acknowledgement comes first. */
const SLICE_ROWS = 4000
const SMALLEST_SLICE = 200

/**
 * The newest `limit` deliveries below `belowId` that the plan allows, newest first. Where rows must be checked one by
 * one, they are read in slices with a pause between, so that a rare condition delays no acknowledgement.
 */
export async function listDeliveries(
  db: Kysely<Tables>,
  plan: DeliveryPlan,
  page: { belowId: string | null; limit: number; signal?: AbortSignal | undefined },
): Promise<DeliverySummaryRow[]> {
  const ids: string[] = []
  let below = page.belowId !== null && page.belowId < plan.belowId ? page.belowId : plan.belowId
  while (plan.walks.length > 0 && below > plan.fromId) {
    const from = plan.checks.length === 0 ? null : await endOfSlice(db, plan, below)
    const range = inRange(from ?? plan.fromId, below)
    ids.push(...(await idsOf(db, plan, [range, ...plan.checks], page.limit - ids.length)))
    if (from === null || ids.length >= page.limit) break
    page.signal?.throwIfAborted()
    await setImmediate()
    below = from
  }
  return readSummaries(db, ids)
}

/** Everything that a list shows of these deliveries, newest first. */
async function readSummaries(db: Kysely<Tables>, ids: readonly string[]): Promise<DeliverySummaryRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('deliveries')
    .select(SUMMARY_COLUMNS)
    .select(sql<Uint8Array | null>`iif(body_bytes <= ${SUMMARY_MAX_BYTES}, body, null)`.as('body'))
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .execute()
}

/** The id down to which the next slice reaches; null when it is the last one. */
async function endOfSlice(db: Kysely<Tables>, plan: DeliveryPlan, below: string): Promise<string | null> {
  const rows = Math.max(SMALLEST_SLICE, Math.floor(SLICE_ROWS / plan.walks.length))
  const walks = unionOfWalks(plan, [inRange(plan.fromId, below)], rows)
  const result = await sql<{ id: string }>`
    select id from (${walks}) order by id desc limit 1 offset ${rows - 1}`.execute(db)
  return result.rows[0]?.id ?? null
}

async function idsOf(
  db: Kysely<Tables>,
  plan: DeliveryPlan,
  conditions: readonly RawBuilder<SqlBool>[],
  limit: number,
): Promise<string[]> {
  const walks = unionOfWalks(plan, conditions, limit)
  const result = await sql<{ id: string }>`
    select id from (${walks}) order by id desc limit ${limit}`.execute(db)
  return result.rows.map((row) => row.id)
}

/** Several values of one term are several walks, each cut off by itself: SQLite would sort all their rows otherwise. */
function unionOfWalks(plan: DeliveryPlan, conditions: readonly RawBuilder<SqlBool>[], limit: number) {
  const all = sql.join(conditions, sql` and `)
  return sql.join(
    plan.walks.map(
      (walk) => sql`select * from (
        select id from deliveries where ${walk} and ${all} order by id desc limit ${limit})`,
    ),
    sql` union `,
  )
}

const inRange = (fromId: string, belowId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`id >= ${fromId} and id < ${belowId}`
