import { Link } from '@tanstack/react-router'
import { formatEvent } from '../../../parts/format.ts'
import { Moment } from '../../../parts/Moment.tsx'
import classes from '../samples.module.css'
import type { RecentSend } from './use-recent-sends.ts'

/** The samples that were sent from this tab; each leads to its delivery. */
export function RecentSends({ recent }: { recent: readonly RecentSend[] }) {
  if (recent.length === 0)
    return (
      <p className={classes.hint}>What is sent from this tab is listed here, with the way to its delivery.</p>
    )
  return (
    <section>
      <h3 className={classes.category}>Sent from this tab</h3>
      <ul className={classes.links}>
        {recent.map(({ deliveryId, event, duplicate, at }) => (
          <li key={deliveryId}>
            <Link to="/deliveries" search={{ delivery: deliveryId }} className={classes.link}>
              <span className="ch-ellipsis">{formatEvent(event)}</span>
              <span className={classes.sent}>
                {duplicate && 'duplicate, '}
                <Moment at={at} plain />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
