import type { FilterField, FilterTerm } from '@clockhouse/core/filter'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A condition that one index answers in the order of ids. */
export type Walk = RawBuilder<SqlBool>

/** A term that an index can answer: the walks down that index, and how many rows they may pass. */
export interface Driver {
  term: FilterTerm
  walks: Walk[]
  rows: number
}

export type FieldTerm = Extract<FilterTerm, { kind: 'field' }>

/** Each value is a walk of its own; with more values than this, reading all deliveries in turn is cheaper. */
const MAX_WALKS = 60
/** Partial indexes hold few rows: they beat everything but an id and an entity. */
const RARE_ROWS = 10
/** What the kept counts may lack: samples, deliveries of a workspace that is not installed. */
const UNCOUNTED_ROWS = 100

/** The walks that a term allows; null when no index knows it (negations, common values). */
export async function driverOf(
  db: Kysely<Tables>,
  term: FieldTerm,
  eventsOf: (category: string) => string[],
): Promise<Driver | null> {
  const values = [...new Set(term.values)]
  if (term.negated || values.length > MAX_WALKS) return null
  const rare = RARE[term.field]?.(values)
  if (rare !== undefined) return rare === null ? null : { term, walks: rare, rows: RARE_ROWS }
  if (term.field === 'id') return { term, walks: equal('id', values), rows: 0 }
  if (term.field === 'entity') return { term, walks: equal('entity_id', values), rows: 1 }
  if (term.field === 'event') return eventDriver(db, term, values)
  if (term.field === 'category') return eventDriver(db, term, values.flatMap(eventsOf))
  if (term.field === 'workspace') return workspaceDriver(db, term, values, false)
  if (term.field === 'installation') return installationDriver(db, term, 'id', values)
  if (term.field === 'addon') return installationDriver(db, term, 'addon_id', values)
  return null
}

const equal = (column: 'id' | 'entity_id' | 'event' | 'workspace_id', values: readonly string[]): Walk[] =>
  values.map((value) => sql<SqlBool>`${sql.ref(column)} = ${value}`)

/** The conditions are written as in the partial indexes of the migration: SQLite takes an index only then. */
const RARE: { [F in FilterField]?: (values: readonly string[]) => Walk[] | null } = {
  duplicate: (values) => (isOnly(values, 'true') ? [sql<SqlBool>`duplicate_of is not null`] : null),
  unclaimed: (values) => (isOnly(values, 'true') ? [sql<SqlBool>`installation_id is null`] : null),
  known: (values) => (isOnly(values, 'false') ? [sql<SqlBool>`known = 0`] : null),
  source: (values) =>
    values.includes('clockify')
      ? null
      : values.map((value) => sql<SqlBool>`source = ${value} and source <> 'clockify'`),
  verification: (values) =>
    values.includes('jwt')
      ? null
      : values.map((value) => sql<SqlBool>`verification = ${value} and verification <> 'jwt'`),
}

const isOnly = (values: readonly string[], value: string): boolean =>
  values.length === 1 && values[0] === value

async function eventDriver(
  db: Kysely<Tables>,
  term: FieldTerm,
  events: readonly string[],
): Promise<Driver | null> {
  if (events.length > MAX_WALKS) return null
  if (events.length === 0) return { term, walks: [], rows: 0 }
  const { rows } = await db
    .selectFrom('event_totals')
    .select((select) => select.fn.coalesce(select.fn.sum<number>('count'), sql.lit(0)).as('rows'))
    .where('event', 'in', events)
    .executeTakeFirstOrThrow()
  return { term, walks: equal('event', events), rows: rows + UNCOUNTED_ROWS }
}

async function workspaceDriver(
  db: Kysely<Tables>,
  term: FieldTerm,
  workspaces: readonly string[],
  withUnclaimed: boolean,
): Promise<Driver> {
  const unclaimed = withUnclaimed ? [sql<SqlBool>`installation_id is null`] : []
  if (workspaces.length === 0) return { term, walks: unclaimed, rows: 0 }
  const { rows } = await db
    .selectFrom('installations')
    .select((select) => select.fn.coalesce(select.fn.sum<number>('delivery_count'), sql.lit(0)).as('rows'))
    .where('workspace_id', 'in', workspaces)
    .executeTakeFirstOrThrow()
  return { term, walks: [...equal('workspace_id', workspaces), ...unclaimed], rows: rows + UNCOUNTED_ROWS }
}

/** An installation's deliveries are all in its workspace; those of an add-on that never installed are all unclaimed. */
async function installationDriver(
  db: Kysely<Tables>,
  term: FieldTerm,
  column: 'id' | 'addon_id',
  values: readonly string[],
): Promise<Driver> {
  const found = await db
    .selectFrom('installations')
    .select(['workspace_id'])
    .where(column, 'in', values)
    .execute()
  const workspaces = [...new Set(found.map((row) => row.workspace_id))]
  return workspaceDriver(db, term, workspaces, column === 'addon_id' && found.length < values.length)
}
