import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import type { FilterTerm } from '@clockhouse/core/filter'
import { matchesFilter } from '@clockhouse/core/filter/matches'
import { idSuffix } from '@clockhouse/core/ids'
import type { InfiniteData } from '@tanstack/react-query'

/** One page of a list of deliveries, newest first. */
export interface DeliveryPage {
  items: DeliverySummary[]
  nextCursor: string | null
}

/** Puts arrived deliveries that match `terms` at the top of a list; those that it has already are not doubled. */
export function insertIntoPages(
  data: InfiniteData<DeliveryPage>,
  terms: readonly FilterTerm[],
  arrived: readonly DeliverySummary[],
): InfiniteData<DeliveryPage> {
  const [first, ...others] = data.pages
  if (first === undefined) return data
  const items = merged(first.items, terms, arrived)
  return items === first.items ? data : { ...data, pages: [{ ...first, items }, ...others] }
}

/** The same for a single page, which keeps at most `limit` deliveries. */
export function insertIntoPage(
  page: DeliveryPage,
  terms: readonly FilterTerm[],
  arrived: readonly DeliverySummary[],
  limit: number,
): DeliveryPage {
  const items = merged(page.items, terms, arrived)
  return items === page.items ? page : { ...page, items: items.slice(0, limit) }
}

function merged(
  items: DeliverySummary[],
  terms: readonly FilterTerm[],
  arrived: readonly DeliverySummary[],
): DeliverySummary[] {
  const known = new Set(items.slice(0, arrived.length + 200).map((item) => item.id))
  const fresh = arrived.filter((one) => !known.has(one.id) && matchesFilter(terms, one))
  if (fresh.length === 0) return items
  fresh.sort(newestFirst)
  const newest = items[0]
  const oldest = fresh.at(-1)
  const all = [...fresh, ...items]
  const inOrder = newest === undefined || oldest === undefined || newestFirst(oldest, newest) < 0
  return inOrder ? all : all.sort(newestFirst)
}

/** Ids sort by time. */
const newestFirst = (a: { id: string }, b: { id: string }): number =>
  idSuffix(a.id) < idSuffix(b.id) ? 1 : -1
