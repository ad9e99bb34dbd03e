import type { InfiniteData } from '@tanstack/react-query'
import type { DeliveryPage } from '../../../live/insert-deliveries.ts'

/** A list that was watched for hours grows with every arrival; beyond this many rows at its top it is begun anew. */
export const LONGEST_TOP = 10_000

/** Whether so much arrived that the list should be cut. */
export const isTooLong = (data: InfiniteData<DeliveryPage> | undefined): boolean =>
  (data?.pages[0]?.items.length ?? 0) > LONGEST_TOP

/** The newest `keep` rows alone. They have no cursor: the first page must be asked for again. */
export function shortenList<P>(
  data: InfiniteData<DeliveryPage, P>,
  keep: number,
): InfiniteData<DeliveryPage, P> {
  const items = data.pages[0]?.items.slice(0, keep) ?? []
  return { pages: [{ items, nextCursor: null }], pageParams: data.pageParams.slice(0, 1) }
}
