import { Link } from '@tanstack/react-router'
import { formatCount } from '../../parts/format.ts'
import { Moment } from '../../parts/Moment.tsx'
import classes from './coverage.module.css'
import type { UnknownEvent } from './queries.ts'

/** Names that Clockify sent and this version does not know: they are stored all the same. */
export function UnknownEvents({ events }: { events: readonly UnknownEvent[] }) {
  return (
    <table className={classes.table} data-unknown>
      <caption className={classes.caption}>
        Unknown to this version{' '}
        <span className={classes.tally}>Clockify adds events; these were stored as they came</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col" className={classes.right}>
            Count
          </th>
          <th scope="col" className={classes.right}>
            Last
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ event, count, lastReceivedAt }) => (
          <tr key={event}>
            <th scope="row">
              <Link
                to="/deliveries"
                search={{ filter: `event:${event}` }}
                data-event={event}
                className={`${classes.event} ch-mono`}
              >
                {event}
              </Link>
            </th>
            <td className={classes.right}>{formatCount(count)}</td>
            <td className={classes.right}>
              <Moment at={lastReceivedAt} plain />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
