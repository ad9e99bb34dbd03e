import type { EventCoverage } from '@clockhouse/core/contract/coverage'
import { eventNames, eventPath, findEvent, upcomingEvents } from '@clockhouse/core/events'
import { DeliveryId } from '@clockhouse/core/ids'
import type { Kysely } from 'kysely'
import { type EventTotalsRow, readEventTotals } from '../../store/list-event-totals.ts'
import type { Tables } from '../../store/tables.ts'
import { admin } from './implementer.ts'

/** How far the add-on has met each official event. */
export const eventsRoutes = (deps: { db: Kysely<Tables>; declaredEvents: () => ReadonlySet<string> }) => ({
  list: admin.events.list.handler(async () => {
    const totals = await readEventTotals(deps.db)
    const declared = deps.declaredEvents()
    return {
      items: [...eventNames, ...Object.keys(upcomingEvents).filter((event) => totals.has(event))].flatMap(
        (event) => presentCoverage(event, declared.has(event), totals.get(event)),
      ),
      unknown: [...totals.values()].flatMap(presentUnknown),
    }
  }),
})

/** Events of a newer manifest are listed once they came. */
function presentCoverage(
  event: string,
  declared: boolean,
  totals: EventTotalsRow | undefined,
): EventCoverage[] {
  const definition = findEvent(event)
  if (definition === null) return []
  const lastId = totals?.last_delivery_id ?? null
  const coverage: EventCoverage = {
    event,
    category: definition.category,
    entity: definition.entity,
    description: definition.description,
    manifestVersion: definition.manifestVersion,
    path: eventPath(event),
    declared,
    count: totals?.count ?? 0,
    lastReceivedAt: isoOrNull(totals?.last_received_at ?? null),
    lastDeliveryId: lastId === null ? null : DeliveryId.parse(lastId),
    lastSampleAt: isoOrNull(totals?.last_sample_at ?? null),
  }
  return [coverage]
}

function presentUnknown(row: EventTotalsRow) {
  if (findEvent(row.event) !== null || row.last_received_at === null) return []
  const lastReceivedAt = new Date(row.last_received_at).toISOString()
  return [{ event: row.event, count: row.count, lastReceivedAt }]
}

const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
