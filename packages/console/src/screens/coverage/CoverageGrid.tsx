import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useRef } from 'react'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import type { CoverageView } from '../../router-search.ts'
import { CoverageTable } from './CoverageTable.tsx'
import classes from './coverage.module.css'
import { coverageGroups } from './coverage-view.ts'
import type { EventCoverage, UnknownEvent } from './queries.ts'
import { UnknownEvents } from './UnknownEvents.tsx'

interface CoverageGridProps {
  coverage: { items: readonly EventCoverage[]; unknown: readonly UnknownEvent[] }
  show: CoverageView
  find: string
  onShowAll: () => void
}

/** One small table per category, as many beside each other as fit. j and k walk through the events. */
export function CoverageGrid({ coverage, show, find, onShowAll }: CoverageGridProps) {
  const groups = coverageGroups(coverage.items, show, find)
  const grid = useRef<HTMLDivElement>(null)
  const walk = (by: number) => {
    const links = [...(grid.current?.querySelectorAll<HTMLAnchorElement>('a[data-event]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKeys({ j: () => walk(1), k: () => walk(-1) })
  if (groups.length === 0)
    return (
      <EmptyState
        icon={IconChecklist}
        title={find === '' ? WORDS[show] : `No event here is called “${find}”`}
        action={
          <Button variant="default" onClick={onShowAll}>
            Show all events
          </Button>
        }
      >
        The other events are in the full list.
      </EmptyState>
    )
  return (
    <div ref={grid} className={classes.grid}>
      {groups.map((group) => (
        <CoverageTable key={group.id} group={group} />
      ))}
      {coverage.unknown.length > 0 && show === 'all' && find === '' && (
        <UnknownEvents events={coverage.unknown} />
      )}
    </div>
  )
}

const WORDS = {
  all: 'No events',
  undeclared: 'The manifest declares every event',
  'never-received': 'Every event was received',
  'never-tried': 'The sample of every event was tried',
} as const satisfies Record<CoverageView, string>
