import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../parts/state/EmptyState.tsx'

/** An empty list: nothing came yet, or nothing matches. */
export function NoDeliveries({ filter, onClear }: { filter: string; onClear: () => void }) {
  if (filter !== '') {
    return (
      <EmptyState
        icon={IconFilterOff}
        title="No delivery matches"
        action={
          <Button variant="default" onClick={onClear}>
            Clear the filter
          </Button>
        }
      >
        A delivery that matches appears here the moment it arrives.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing was received yet"
      action={
        <Button component={Link} to="/samples" variant="default">
          Send a sample
        </Button>
      }
    >
      Deliveries appear here the moment Clockify sends one. A sample takes the same way through the intake.
    </EmptyState>
  )
}

/** The filter has errors, told at its field. */
export function UnreadableFilter() {
  return (
    <EmptyState icon={IconFilterOff} title="The filter cannot be read">
      What is wrong stands below it. The list comes back as soon as it makes sense.
    </EmptyState>
  )
}
