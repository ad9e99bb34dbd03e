import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { Kbd } from '../../../parts/Kbd.tsx'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { ListedSample } from '../queries.ts'
import classes from '../samples.module.css'
import { groupSamples } from './group-samples.ts'
import { SampleLink } from './SampleLink.tsx'

interface SampleListProps {
  samples: readonly ListedSample[]
  event: string | null
  find: string
  onFind: (find: string) => void
  onChoose: (event: string) => void
}

/** The samples by category. `/` searches, j and k walk. */
export function SampleList({ samples, event, find, onFind, onChoose }: SampleListProps) {
  const groups = useMemo(() => groupSamples(samples, find), [samples, find])
  const search = useRef<HTMLInputElement>(null)
  const walk = (by: number) => {
    const shown = groups.flatMap((group) => group.samples)
    const at = shown.findIndex((sample) => sample.event === event)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next !== undefined) onChoose(next.event)
  }
  useKeys({ '/': () => search.current?.focus(), j: () => walk(1), k: () => walk(-1) })
  return (
    <nav className={classes.list} aria-label="Samples">
      <TextInput
        ref={search}
        className={classes.search}
        aria-label="Search the samples"
        placeholder="Search events"
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        rightSection={
          find === '' ? (
            <Kbd keys="/" />
          ) : (
            <ActionIcon size={22} aria-label="Clear the search" onClick={() => onFind('')}>
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          )
        }
        value={find}
        onChange={(change) => onFind(change.currentTarget.value)}
      />
      <div className={classes.groups}>
        {groups.length === 0 && <p className={classes.nothing}>No event is called “{find}”.</p>}
        {groups.map((group) => (
          <section key={group.id}>
            <h2 className={classes.category}>
              {group.title} <span className={classes.number}>{group.samples.length}</span>
            </h2>
            <ul className={classes.links}>
              {group.samples.map((sample) => (
                <SampleLink key={sample.event} sample={sample} chosen={sample.event === event} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
