import type { DeliverySummary } from '../contract/deliveries.ts'
import type { FilterField, FilterTerm } from './filter.ts'
import { filterTimeMs } from './times.ts'

/**
 * Whether a delivery that has just arrived belongs into a list with this filter. Conditions on the body or on text
 * cannot be judged from a summary: they do not match, so that the list shows such deliveries only after asking again.
 */
export function matchesFilter(
  terms: readonly FilterTerm[],
  delivery: DeliverySummary,
  now: number = Date.now(),
): boolean {
  return terms.every((term) => term.kind === 'field' && fieldMatches(term, delivery, now))
}

function fieldMatches(
  term: Extract<FilterTerm, { kind: 'field' }>,
  delivery: DeliverySummary,
  now: number,
): boolean {
  if (term.field === 'after' || term.field === 'before') return timeMatches(term, delivery, now)
  const found = READERS[term.field](delivery)
  return term.values.some((value) => value === found) !== term.negated
}

function timeMatches(
  term: Extract<FilterTerm, { kind: 'field' }>,
  delivery: DeliverySummary,
  now: number,
): boolean {
  const limit = filterTimeMs(term.values[0] ?? '', now)
  const received = Date.parse(delivery.receivedAt)
  if (limit === null) return false
  return term.field === 'after' ? received >= limit : received < limit
}

const READERS: Record<
  Exclude<FilterField, 'after' | 'before'>,
  (delivery: DeliverySummary) => string | null
> = {
  event: (delivery) => delivery.event,
  category: (delivery) => delivery.category,
  workspace: (delivery) => delivery.workspaceId,
  addon: (delivery) => delivery.addonId,
  installation: (delivery) => delivery.installationId,
  entity: (delivery) => delivery.entityId,
  source: (delivery) => delivery.source,
  verification: (delivery) => delivery.verification,
  duplicate: (delivery) => String(delivery.duplicate),
  unclaimed: (delivery) => String(delivery.installationId === null),
  known: (delivery) => String(delivery.known),
  id: (delivery) => delivery.id,
  request: (delivery) => delivery.requestId,
}
