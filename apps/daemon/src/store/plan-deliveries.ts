import { eventNames, findEvent, upcomingEvents } from '@clockhouse/core/events'
import type { FilterTerm } from '@clockhouse/core/filter'
import { lowestSuffixAt } from '@clockhouse/core/ids'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { conditionOf, timeOf } from './delivery-conditions.ts'
import { type Driver, driverOf, type FieldTerm, type Walk } from './delivery-walks.ts'
import type { Tables } from './tables.ts'

/** How a filtered list is read: down one index, checking the rest row by row. */
export interface DeliveryPlan {
  /** Each answered by an index in the order of ids; a delivery is found by any of them. Empty: nothing can match. */
  walks: Walk[]
  /** What remains to be checked of each row. */
  checks: RawBuilder<SqlBool>[]
  /** The range of ids in question: from `fromId` on, below `belowId`. */
  fromId: string
  belowId: string
}

/** Receipt and id are made at nearly the same time: this much apart, unless the clock was set back by more. */
const SLACK_MS = 60_000
const FIRST_ID = 'dlv_'
/** Sorts after every id. */
const AFTER_ALL_IDS = 'dlv_~'

/**
 * Finds the index that passes the fewest rows: an id or entity, then the partial indexes of rare states, then the
 * smaller of event and workspace by the counts that are kept of both. Without any, the newest deliveries are read in
 * turn.
 */
export async function planDeliveries(
  db: Kysely<Tables>,
  terms: readonly FieldTerm[],
  now: number,
): Promise<DeliveryPlan> {
  const driver = await bestDriver(db, terms)
  return {
    walks: driver?.walks ?? [sql<SqlBool>`1`],
    checks: terms.filter((term) => !isAnswered(term, driver)).map((term) => conditionOf(term, now)),
    fromId: latest(terms, now),
    belowId: earliest(terms, now),
  }
}

/** The terms that a list can be filtered by; the others name what only a reading of bodies could answer. */
export const isFieldTerm = (term: FilterTerm): term is FieldTerm => term.kind === 'field'

async function bestDriver(db: Kysely<Tables>, terms: readonly FieldTerm[]): Promise<Driver | null> {
  const drivers = await Promise.all(terms.map((term) => driverOf(db, term, eventsOf)))
  return drivers
    .filter((driver) => driver !== null)
    .reduce<Driver | null>((best, next) => (best === null || next.rows < best.rows ? next : best), null)
}

/** Installations and add-ons are walked by workspace, which says less than the term itself. */
const isAnswered = (term: FieldTerm, driver: Driver | null): boolean =>
  term === driver?.term && term.field !== 'installation' && term.field !== 'addon'

const eventsOf = (category: string): string[] =>
  [...eventNames, ...Object.keys(upcomingEvents)].filter((name) => findEvent(name)?.category === category)

function latest(terms: readonly FieldTerm[], now: number): string {
  const times = terms.filter((term) => term.field === 'after').map((term) => timeOf(term, now))
  return times.length === 0 ? FIRST_ID : `dlv_${lowestSuffixAt(Math.max(...times) - SLACK_MS)}`
}

function earliest(terms: readonly FieldTerm[], now: number): string {
  const times = terms.filter((term) => term.field === 'before').map((term) => timeOf(term, now))
  return times.length === 0 ? AFTER_ALL_IDS : `dlv_${lowestSuffixAt(Math.min(...times) + SLACK_MS)}`
}
