import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { deliveriesQuery } from '../queries.ts'
import { isTooLong, shortenList } from './shorten-list.ts'

/** Rows that stay in sight while the first page is asked for again. */
const KEPT = 200

/** Cuts a list that has grown for hours, but only while somebody watches its top: nobody loses their place. */
export function useShortList(filter: string, paused: boolean, grid: RefObject<HTMLDivElement | null>): void {
  const client = useQueryClient()
  const { queryKey } = deliveriesQuery(filter)
  const isLong = isTooLong(client.getQueryData(queryKey))
  useEffect(() => {
    if (!isLong || paused || (grid.current?.scrollTop ?? 0) > 0) return
    client.setQueryData(queryKey, (data) => data && shortenList(data, KEPT))
    void client.invalidateQueries({ queryKey, exact: true })
  })
}
