import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isFresh } from '../../live/fresh-deliveries.ts'
import { Moment } from '../../parts/Moment.tsx'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import classes from './overview.module.css'
import { latestQuery } from './queries.ts'
import { Section } from './Section.tsx'

/** The last twenty deliveries, live. */
export function LatestSection() {
  const query = useQuery(latestQuery())
  const now = Date.now()
  return (
    <Section
      title="Last deliveries"
      actions={
        <Link to="/deliveries" className={classes.all}>
          All deliveries
        </Link>
      }
    >
      <StateView
        query={query}
        what="deliveries"
        empty={({ items }) => (items.length === 0 ? <NothingYet /> : null)}
      >
        {({ items }) => (
          <ol className={classes.latest}>
            {items.map((one) => (
              <li key={one.id} data-fresh={isFresh(one.id, now) || undefined}>
                <Link to="/deliveries" search={{ delivery: one.id }} className={classes.latestRow}>
                  <span className="ch-ellipsis">{one.summary}</span>
                  <span className={classes.latestEvent}>{one.event}</span>
                  <span className={classes.latestTime}>
                    <Moment at={one.receivedAt} plain />
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        )}
      </StateView>
    </Section>
  )
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing was received yet"
      action={
        <Button component={Link} to="/samples" variant="default">
          Send a sample
        </Button>
      }
    >
      The last twenty deliveries appear here by themselves.
    </EmptyState>
  )
}
