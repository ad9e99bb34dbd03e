import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHost } from '../host/HostProvider.tsx'
import { followLive } from './follow-live.ts'
import { useLink } from './link-state.ts'

/** While the feed is down, what is on the screen is asked for again this often. */
const POLL_MS = 10_000

/** Lists with more pages than this are not polled: all of their pages would be loaded again. */
const POLLED_PAGES = 3

/** Follows the feed while the shell is there; polls slowly when the feed is down. */
export function useLiveFeed(): void {
  const client = useQueryClient()
  const host = useHost()
  const { feed } = useLink()
  useEffect(() => {
    const stop = new AbortController()
    void followLive({ client, host }, stop.signal)
    return () => stop.abort()
  }, [client, host])

  const isDown = feed.kind !== 'live' && (feed.kind !== 'off' || feed.reason !== null)
  useEffect(() => {
    if (!isDown) return
    const timer = setInterval(() => {
      void client.invalidateQueries({
        type: 'active',
        predicate: ({ state }) => pageCount(state.data) <= POLLED_PAGES,
      })
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [client, isDown])
}

function pageCount(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('pages' in data)) return 1
  return Array.isArray(data.pages) ? data.pages.length : 1
}
