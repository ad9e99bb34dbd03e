import type { Status } from '@clockhouse/core/contract/status'
import { type Kysely, sql } from 'kysely'
import { type ActivityCounts, sumMinutes } from '../store/read-activity.ts'
import type { Tables } from '../store/tables.ts'

const MINUTE_MS = 60_000
const NONE: ActivityCounts = { received: 0, duplicates: 0, refused: 0 }

/**
 * Reads the totals of everything that ever came without counting the big table: minutes that are over are summed once
 * and remembered, so that a call costs a handful of rows.
 */
export function createTotalsReader(deps: {
  db: Kysely<Tables>
  clock: { now(): number }
}): () => Promise<Status['totals']> {
  let closed = NONE
  let closedBelow = 0
  return async () => {
    // The last two minutes may still be written to.
    const below = Math.max(closedBelow, Math.floor(deps.clock.now() / MINUTE_MS) - 1)
    const [newlyClosed, open, installations, unclaimed] = await Promise.all([
      sumMinutes(deps.db, closedBelow, below),
      sumMinutes(deps.db, below, Number.MAX_SAFE_INTEGER),
      countInstallations(deps.db),
      countUnclaimed(deps.db),
    ])
    closed = add(closed, newlyClosed)
    closedBelow = below
    const all = add(closed, open)
    return {
      deliveries: all.received,
      duplicates: all.duplicates,
      refused: all.refused,
      unclaimed,
      ...installations,
    }
  }
}

const add = (a: ActivityCounts, b: ActivityCounts): ActivityCounts => ({
  received: a.received + b.received,
  duplicates: a.duplicates + b.duplicates,
  refused: a.refused + b.refused,
})

async function countInstallations(
  db: Kysely<Tables>,
): Promise<Pick<Status['totals'], 'installations' | 'activeInstallations'>> {
  const rows = await db
    .selectFrom('installations')
    .select((select) => ['status', select.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  return {
    installations: rows.reduce((sum, row) => sum + row.count, 0),
    activeInstallations: rows.find((row) => row.status === 'ACTIVE')?.count ?? 0,
  }
}

/** Down the partial index of unclaimed deliveries, which are few once the add-on is installed. */
async function countUnclaimed(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(sql<number>`count(*)`.as('count'))
    .where('installation_id', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
