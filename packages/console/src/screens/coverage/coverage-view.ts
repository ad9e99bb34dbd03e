import { eventCategories } from '@clockhouse/core/events'
import { formatEvent } from '../../parts/format.ts'
import { COVERAGE_VIEWS, type CoverageView } from '../../router-search.ts'
import type { EventCoverage } from './queries.ts'

/** The events of one category. */
export interface CoverageGroup {
  id: string
  title: string
  events: EventCoverage[]
}

const SHOWS: Record<CoverageView, (event: EventCoverage) => boolean> = {
  all: () => true,
  undeclared: ({ declared }) => !declared,
  'never-received': ({ count }) => count === 0,
  'never-tried': ({ lastSampleAt }) => lastSampleAt === null,
}

/** The events that are looked at, by category; empty categories are left out. */
export function coverageGroups(
  events: readonly EventCoverage[],
  show: CoverageView,
  find: string,
): CoverageGroup[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = events.filter((event) => SHOWS[show](event) && hasWords(event, words))
  return eventCategories
    .map(({ id, title }) => ({ id, title, events: wanted.filter(({ category }) => category === id) }))
    .filter((group) => group.events.length > 0)
}

/** How many events each view shows. */
export function coverageCounts(events: readonly EventCoverage[]): Record<CoverageView, number> {
  const counts = { all: 0, undeclared: 0, 'never-received': 0, 'never-tried': 0 }
  for (const event of events) for (const view of COVERAGE_VIEWS) if (SHOWS[view](event)) counts[view]++
  return counts
}

function hasWords({ event, entity, description }: EventCoverage, words: readonly string[]): boolean {
  const text = [event, formatEvent(event), entity, description].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
