import type { InstallationStatus } from '@clockhouse/core/contract/installations'
import { IconCircleCheck, IconPlayerPause, IconTrash } from '@tabler/icons-react'
import { StateBadge } from '../../parts/StateBadge.tsx'
import type { ListedInstallation } from './queries.ts'

const STATUS = {
  ACTIVE: { state: 'ok', word: 'Active', icon: IconCircleCheck },
  INACTIVE: { state: 'waiting', word: 'Inactive', icon: IconPlayerPause },
  DELETED: { state: 'neutral', word: 'Deleted', icon: IconTrash },
} as const

/** The words for an installation's state, for filters. */
export const STATUS_WORDS = { ACTIVE: 'Active', INACTIVE: 'Inactive', DELETED: 'Deleted' } as const

/** Whether the workspace uses the add-on, has switched it off, or has removed it. */
export function StatusBadge({ status }: { status: InstallationStatus }) {
  const { state, word, icon } = STATUS[status]
  return (
    <StateBadge state={state} icon={icon}>
      {word}
    </StateBadge>
  )
}

const REGISTRATION = {
  complete: { state: 'ok', word: 'All events arrive' },
  incomplete: { state: 'waiting', word: 'Events are missing' },
  removed: { state: 'neutral', word: 'Removed' },
} as const

/** Whether an installation gets all the events that the add-on wants. */
export function RegistrationBadge({ registration }: { registration: ListedInstallation['registration'] }) {
  const { state, word } = REGISTRATION[registration.state]
  return (
    <StateBadge state={state} quiet title={registration.reason ?? word}>
      {word}
    </StateBadge>
  )
}
