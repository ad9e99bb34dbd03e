import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { Kbd } from '../../parts/Kbd.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { COVERAGE_VIEWS, type CoverageView } from '../../router-search.ts'
import classes from './coverage.module.css'

const TITLES = {
  all: 'All events',
  undeclared: 'Not declared',
  'never-received': 'Never received',
  'never-tried': 'Sample never tried',
} as const satisfies Record<CoverageView, string>

interface CoverageFilterProps {
  counts: Record<CoverageView, number>
  show: CoverageView
  find: string
  onLook: (next: { show?: CoverageView; find?: string }) => void
}

/** Which events are looked at. */
export function CoverageFilter({ counts, show, find, onLook }: CoverageFilterProps) {
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  return (
    <>
      <TextInput
        ref={search}
        size="xs"
        className={classes.search}
        aria-label="Search the events"
        placeholder="Search events"
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={<Kbd keys="/" />}
        value={find}
        onChange={(event) => onLook({ find: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={190}
        aria-label="Events shown"
        allowDeselect={false}
        data={COVERAGE_VIEWS.map((value) => ({ value, label: `${TITLES[value]} (${counts[value]})` }))}
        value={show}
        onChange={(value) => onLook({ show: COVERAGE_VIEWS.find((view) => view === value) ?? 'all' })}
      />
    </>
  )
}
