import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { describeError } from './describe-error.ts'
import { ErrorState } from './ErrorState.tsx'
import { LoadingState } from './LoadingState.tsx'
import classes from './state.module.css'

/** The part of a query's result that decides what is shown. */
export interface Loadable<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

interface StateViewProps<T> {
  query: Loadable<T>
  /** What is shown here, in the plural: "installations". */
  what: string
  /** The final shape in grey; rows of a table when not given. */
  skeleton?: ReactNode
  /** Gives an `EmptyState` when there is nothing in the data, else null. */
  empty?: (data: T) => ReactNode
  children: (data: T) => ReactNode
}

/**
 * The states of every screen: loading, failed, empty, there. Data that could not be refreshed stays in sight, with a
 * line that says so.
 */
export function StateView<T>({ query, what, skeleton, empty, children }: StateViewProps<T>) {
  if (query.data === undefined) {
    if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    return <LoadingState what={what} skeleton={skeleton} />
  }
  return (
    <>
      {query.error !== null && (
        <StaleNotice error={query.error} what={what} onRetry={() => void query.refetch()} />
      )}
      {empty?.(query.data) ?? children(query.data)}
    </>
  )
}

/** Says that what is shown is the last that was known. */
function StaleNotice({ error, what, onRetry }: { error: Error; what: string; onRetry: () => void }) {
  return (
    <div className={classes.notice} role="alert">
      <span>
        {describeError(error).title}: these {what} are the last that were known.
      </span>
      <Button variant="subtle" size="compact-xs" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
