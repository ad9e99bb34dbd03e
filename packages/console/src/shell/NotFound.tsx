import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Screen } from '../parts/Screen.tsx'
import { EmptyState } from '../parts/state/EmptyState.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Screen title="Not found">
      <EmptyState
        icon={IconMapQuestion}
        title="There is no screen at this address"
        action={
          <Button component={Link} to="/" variant="default">
            Go to the overview
          </Button>
        }
      >
        The link may be from another version of Clockhouse, or mistyped.
      </EmptyState>
    </Screen>
  )
}
