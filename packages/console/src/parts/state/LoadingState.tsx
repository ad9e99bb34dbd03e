import { Skeleton } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import classes from './state.module.css'

interface LoadingStateProps {
  /** What is loading, in the plural: "deliveries". Said in words after one second. */
  what: string
  /** The final shape in grey; rows of a table when not given. */
  skeleton?: ReactNode
}

/** What stands in the place of data that is on its way. */
export function LoadingState({ what, skeleton }: LoadingStateProps) {
  const [slow, setSlow] = useState(false)
  useTimeout(() => setSlow(true), 1000, { autoInvoke: true })
  return (
    <div className={classes.loading} aria-busy="true">
      <p className={classes.loadingWords} role="status">
        {slow ? `Loading ${what}…` : ''}
      </p>
      {skeleton ?? <RowsSkeleton />}
    </div>
  )
}

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%', '51%', '60%', '46%', '64%'] as const

/** Grey rows of a table's height. */
export function RowsSkeleton() {
  return (
    <div aria-hidden="true">
      {WIDTHS.map((width) => (
        <div key={width} className={classes.skeletonRow}>
          <Skeleton height={10} width={width} />
          <Skeleton height={10} width={64} ml="auto" />
        </div>
      ))}
    </div>
  )
}
