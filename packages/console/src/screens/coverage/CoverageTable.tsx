import { IconCircleCheck, IconCircleDashed, IconFlask } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount, formatEvent } from '../../parts/format.ts'
import { Moment } from '../../parts/Moment.tsx'
import classes from './coverage.module.css'
import type { CoverageGroup } from './coverage-view.ts'
import type { EventCoverage } from './queries.ts'

/** The events of one category. */
export function CoverageTable({ group }: { group: CoverageGroup }) {
  const received = group.events.filter(({ count }) => count > 0).length
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        {group.title}{' '}
        <span className={classes.tally}>
          {received} of {group.events.length} received
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Declared</th>
          <th scope="col" className={classes.right}>
            Count
          </th>
          <th scope="col" className={classes.right}>
            Last
          </th>
          <th scope="col" className={classes.right}>
            Sample
          </th>
        </tr>
      </thead>
      <tbody>
        {group.events.map((event) => (
          <EventRow key={event.event} event={event} />
        ))}
      </tbody>
    </table>
  )
}

function EventRow({ event }: { event: EventCoverage }) {
  const never = event.count === 0
  return (
    <tr data-never={never || undefined}>
      <th scope="row">
        <Link
          to="/deliveries"
          search={{ filter: `event:${event.event}` }}
          data-event={event.event}
          className={classes.event}
          title={`${event.event}: ${event.description}`}
        >
          {formatEvent(event.event)}
        </Link>
      </th>
      <td>
        <Declared declared={event.declared} version={event.manifestVersion} />
      </td>
      <td className={classes.right}>{formatCount(event.count)}</td>
      <td className={classes.right}>
        <Moment at={event.lastReceivedAt} plain />
      </td>
      <td className={classes.right}>
        <Link
          to="/samples"
          search={{ event: event.event }}
          className={classes.sample}
          aria-label={event.lastSampleAt === null ? `Try the sample of ${event.event}` : undefined}
        >
          <IconFlask size={13} aria-hidden="true" />
          {event.lastSampleAt === null ? 'Try' : <Moment at={event.lastSampleAt} plain />}
        </Link>
      </td>
    </tr>
  )
}

function Declared({ declared, version }: { declared: boolean; version: string }) {
  const Icon = declared ? IconCircleCheck : IconCircleDashed
  return (
    <span
      className={classes.declared}
      data-declared={declared || undefined}
      title={`Manifest ${version} and newer`}
    >
      <Icon size={14} aria-hidden="true" />
      {declared ? 'Yes' : 'No'}
    </span>
  )
}
