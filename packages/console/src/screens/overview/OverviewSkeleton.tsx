import { Skeleton } from '@mantine/core'
import classes from './overview.module.css'

const TILES = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** The overview's shape in grey. */
export function OverviewSkeleton() {
  return (
    <div className={classes.screen} aria-hidden="true">
      <Skeleton height={26} width={260} />
      <div className={classes.tiles}>
        {TILES.map((tile) => (
          <div key={tile} className={classes.tile}>
            <Skeleton height={10} width={80} mb={10} />
            <Skeleton height={22} width={64} />
          </div>
        ))}
      </div>
      <Skeleton height={190} />
    </div>
  )
}
