import { problemOf } from '@clockhouse/core/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { updateLink } from './live/link-state.ts'
import { describeError } from './parts/state/describe-error.ts'
import { isSignedOut } from './session/require-session.ts'
import { sessionQuery } from './session/session-query.ts'

/** A daemon that refuses says why: asking again helps only when it was not reached or is not ready. */
const worthRetrying = (failures: number, error: Error): boolean => {
  const problem = problemOf(error)
  return failures < 2 && (problem === null || problem.status === 503)
}

/**
 * The cache in which all of the daemon's data lives. The feed keeps it fresh, so nothing is asked again just because
 * a window got the focus; `always`, since a daemon on this machine needs no internet.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: () => updateLink({ reachable: true }),
      onError: (error, query) => {
        updateLink({ reachable: describeError(error).kind !== 'offline' })
        const known = client.getQueryData(sessionQuery.queryKey) !== undefined
        if (!known || !isSignedOut(error) || query.queryKey === sessionQuery.queryKey) return
        client.removeQueries({ queryKey: sessionQuery.queryKey })
        onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: worthRetrying,
        retryDelay: (failures) => Math.min(4000, 500 * 2 ** failures),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
