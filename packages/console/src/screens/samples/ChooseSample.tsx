import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import type { ListedSample } from './queries.ts'
import classes from './samples.module.css'

interface ChooseSampleProps {
  samples: readonly ListedSample[]
  onChoose: (event: string) => void
}

/** Nothing is chosen yet: says what samples are for, and opens a first one. */
export function ChooseSample({ samples, onChoose }: ChooseSampleProps) {
  const first = samples.find(({ event }) => event === 'NEW_TIME_ENTRY') ?? samples[0]
  return (
    <div className={classes.choose}>
      <EmptyState
        icon={IconFlask}
        title="Choose an event"
        action={
          first !== undefined && (
            <Button onClick={() => onChoose(first.event)}>Start with a new time entry</Button>
          )
        }
      >
        Each sample has the documented payload of its event. It is signed with the daemon’s own key and goes
        the way of a real webhook: checked, stored, told to the feed. What is sent from here is marked as a
        sample.
      </EmptyState>
    </div>
  )
}
