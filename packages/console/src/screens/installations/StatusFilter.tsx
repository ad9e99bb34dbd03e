import { InstallationStatus } from '@clockhouse/core/contract/installations'
import { SegmentedControl } from '@mantine/core'
import { STATUS_WORDS } from './InstallationBadges.tsx'
import classes from './installations.module.css'

interface StatusFilterProps {
  status: InstallationStatus | null
  onChange: (status: InstallationStatus | null) => void
}

const ALL = 'all'

/** Which installations are looked at. */
export function StatusFilter({ status, onChange }: StatusFilterProps) {
  return (
    <SegmentedControl
      size="xs"
      classNames={{ label: classes.segment ?? '' }}
      aria-label="State of the installations"
      data={[
        { value: ALL, label: 'All' },
        ...InstallationStatus.options.map((value) => ({ value, label: STATUS_WORDS[value] })),
      ]}
      value={status ?? ALL}
      onChange={(value) => onChange(InstallationStatus.safeParse(value).data ?? null)}
    />
  )
}
