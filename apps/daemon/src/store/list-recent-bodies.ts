import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What tells whether a body came before. */
export interface RecentBody {
  id: string
  event: string
  workspace_id: string | null
  body_sha256: Uint8Array
  received_at: number
}

/** As many as the window in memory holds. */
export const MAX_RECENT = 200_000
const PAGE = 2000

/**
 * The last `limit` deliveries that came since a moment, oldest first. Firsts only: a duplicate is a duplicate of its first.
 * The walk goes down the order of ids and ends at the first that is too old.
 */
export async function listRecentBodies(
  db: Kysely<Tables>,
  since: number,
  limit: number = MAX_RECENT,
): Promise<RecentBody[]> {
  const found: RecentBody[] = []
  let before: string | null = null
  while (found.length < limit) {
    const page: (RecentBody & { duplicate_of: string | null })[] = await db
      .selectFrom('deliveries')
      .select(['id', 'event', 'workspace_id', 'body_sha256', 'received_at', 'duplicate_of'])
      .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
      .orderBy('id', 'desc')
      .limit(PAGE)
      .execute()
    found.push(...page.filter((row) => row.received_at >= since && row.duplicate_of === null))
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined || last.received_at < since) break
    before = last.id
  }
  return found.slice(0, limit).reverse()
}
