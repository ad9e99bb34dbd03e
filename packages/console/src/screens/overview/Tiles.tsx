import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatCount } from '../../parts/format.ts'
import { Duration } from '../../parts/Measures.tsx'
import classes from './overview.module.css'
import type { DaemonStatus } from './queries.ts'

/** The totals; each leads to the list that it counts. */
export function Tiles({ status }: { status: DaemonStatus }) {
  const { totals, acknowledgement } = status
  return (
    <ul className={classes.tiles}>
      <Tile name="Deliveries stored">
        <Link to="/deliveries">{formatCount(totals.deliveries)}</Link>
      </Tile>
      <Tile name="Duplicates">
        <Link to="/deliveries" search={{ filter: 'duplicate:true' }}>
          {formatCount(totals.duplicates)}
        </Link>
      </Tile>
      <Tile name="Unclaimed">
        <Link to="/deliveries" search={{ filter: 'unclaimed:true' }}>
          {formatCount(totals.unclaimed)}
        </Link>
      </Tile>
      <Tile name="Refused" alert={totals.refused > 0}>
        <Link to="/quarantine">{formatCount(totals.refused)}</Link>
      </Tile>
      <Tile name="Active installations">
        <Link to="/installations">
          {formatCount(totals.activeInstallations)}
          <small> of {formatCount(totals.installations)}</small>
        </Link>
      </Tile>
      <Tile name="Acknowledged in" hint="half of them, and 99 of 100">
        <Latency {...acknowledgement} />
      </Tile>
    </ul>
  )
}

interface TileProps {
  name: string
  hint?: string
  alert?: boolean
  children: ReactNode
}

function Tile({ name, hint, alert = false, children }: TileProps) {
  return (
    <li className={classes.tile} data-alert={alert || undefined}>
      <span className={classes.tileName} title={hint}>
        {name}
      </span>
      <span className={classes.figure}>{children}</span>
    </li>
  )
}

function Latency({ p50Ms, p99Ms }: DaemonStatus['acknowledgement']) {
  if (p50Ms === null) return <span className={classes.nothingYet}>nothing yet</span>
  return (
    <span>
      <Duration ms={p50Ms} />
      <small>
        {' '}
        p99 <Duration ms={p99Ms} />
      </small>
    </span>
  )
}
