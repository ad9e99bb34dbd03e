import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShortId } from '../../parts/ShortId.tsx'
import { RowsSkeleton } from '../../parts/state/LoadingState.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { type Attention, findAttention } from './attention.ts'
import classes from './overview.module.css'
import { installationsQuery } from './queries.ts'
import { Section } from './Section.tsx'

/** Installations that are not as they should be. */
export function AttentionSection() {
  const query = useQuery(installationsQuery())
  return (
    <Section title="Installations that need attention">
      <StateView query={query} what="installations" skeleton={<RowsSkeleton />}>
        {({ items }) => <AttentionList found={findAttention(items)} total={items.length} />}
      </StateView>
    </Section>
  )
}

function AttentionList({ found, total }: { found: readonly Attention[]; total: number }) {
  if (found.length === 0) {
    return (
      <p className={classes.quiet}>
        <IconCircleCheck size={16} stroke={1.7} aria-hidden="true" />
        {total === 0 ? 'The add-on is not installed anywhere yet.' : 'None: all are as they should be.'}
      </p>
    )
  }
  return (
    <ul className={classes.attention}>
      {found.map(({ installation, reason, advice }) => (
        <li key={installation.id}>
          <Link to="/installations/$id" params={{ id: installation.id }} className={classes.attentionRow}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
            <span>
              Workspace <ShortId id={installation.workspaceId} plain />
              <span className={classes.reason}>{reason}</span>
              {advice !== null && <span className={classes.advice}>{advice}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
