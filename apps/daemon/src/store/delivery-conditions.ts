import { type FilterField, filterTimeMs } from '@clockhouse/core/filter'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { FieldTerm } from './delivery-walks.ts'

/** What a term says of a row, for rows that a walk has found. It means the same as `matchesFilter` of core. */
export function conditionOf(term: FieldTerm, now: number): RawBuilder<SqlBool> {
  if (term.field === 'after') return sql<SqlBool>`received_at >= ${timeOf(term, now)}`
  if (term.field === 'before') return sql<SqlBool>`received_at < ${timeOf(term, now)}`
  const column = COLUMNS[term.field]
  const values = sql.join(term.values)
  return term.negated
    ? sql<SqlBool>`(${column} is null or ${column} not in (${values}))`
    : sql<SqlBool>`${column} in (${values})`
}

/** The moment of an `after` or `before` term, in milliseconds since 1970. */
export const timeOf = (term: FieldTerm, now: number): number => filterTimeMs(term.values[0] ?? '', now) ?? 0

/**
 * The unary plus keeps SQLite from walking another index than the one that was chosen: it has no statistics, and would
 * take either of two.
 */
const COLUMNS: Record<Exclude<FilterField, 'after' | 'before'>, RawBuilder<unknown>> = {
  event: sql`+event`,
  category: sql`+category`,
  workspace: sql`+workspace_id`,
  addon: sql`+addon_id`,
  installation: sql`+installation_id`,
  entity: sql`+entity_id`,
  source: sql`+source`,
  verification: sql`+verification`,
  duplicate: sql`iif(duplicate_of is null, 'false', 'true')`,
  unclaimed: sql`iif(installation_id is null, 'true', 'false')`,
  known: sql`iif(known = 1, 'true', 'false')`,
  id: sql`+id`,
  request: sql`+request_id`,
}
