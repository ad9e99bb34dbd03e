import { parseFilter } from '@clockhouse/core/filter'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { deliveriesQuery } from '../queries.ts'
import { pauseRows } from './pause-rows.ts'

/** The rows of the list under a filter; while paused, those that were there when it began. */
export function useDeliveryList(filter: string, paused: boolean) {
  const isReadable = parseFilter(filter).kind === 'parsed'
  const query = useInfiniteQuery({ ...deliveriesQuery(filter), enabled: isReadable })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const limit = useNewestWhenPaused(paused, filter, rows[0]?.id ?? null)
  const { shown, waiting } = useMemo(() => pauseRows(rows, limit), [rows, limit])
  return {
    query,
    isReadable,
    rows: shown,
    waiting,
    more: {
      hasMore: query.hasNextPage,
      isLoading: query.isFetchingNextPage,
      load: () => void query.fetchNextPage({ cancelRefetch: false }),
    },
  }
}

/** The newest delivery at the moment at which the list was paused; another filter begins anew. */
function useNewestWhenPaused(paused: boolean, filter: string, newest: string | null): string | null {
  const [pause, setPause] = useState<{ filter: string; newest: string } | null>(null)
  const isValid = pause !== null && pause.filter === filter
  if (!paused) {
    if (pause !== null) setPause(null)
    return null
  }
  if (isValid) return pause.newest
  if (newest !== null) setPause({ filter, newest })
  return newest
}
