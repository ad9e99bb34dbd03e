import { problemOf } from '@clockhouse/core/client'
import type { ProblemDocument } from '@clockhouse/core/contract/problem'
import { ORPCError } from '@orpc/client'

/** An error in the words of a screen. */
export interface ErrorDescription {
  kind: 'problem' | 'offline' | 'unexpected'
  title: string
  detail: string
  requestId: string | null
  errors: NonNullable<ProblemDocument['errors']>
}

/** Says what went wrong: the daemon's own problem, a daemon that was not reached, or something nobody foresaw. */
export function describeError(error: unknown): ErrorDescription {
  const problem = problemOf(error)
  if (problem !== null) {
    return {
      kind: 'problem',
      title: problem.title,
      detail: problem.detail,
      requestId: problem.requestId,
      errors: problem.errors ?? [],
    }
  }
  if (error instanceof TypeError) return plain('offline', 'The daemon cannot be reached', OFFLINE)
  if (error instanceof ORPCError && error.status >= 502 && error.status <= 504) {
    return plain('offline', 'The daemon cannot be reached', OFFLINE)
  }
  const detail = error instanceof Error ? error.message : String(error)
  return plain('unexpected', 'This did not work', detail)
}

const OFFLINE = 'Nothing answered at its address. It may be starting, stopped, or the connection is down.'

const plain = (kind: ErrorDescription['kind'], title: string, detail: string): ErrorDescription => ({
  kind,
  title,
  detail,
  requestId: null,
  errors: [],
})
