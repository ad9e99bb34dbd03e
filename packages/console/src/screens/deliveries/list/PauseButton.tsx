import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { formatCount } from '../../../parts/format.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'

interface PauseButtonProps {
  paused: boolean
  /** How many arrived since the list stands still. */
  waiting: number
  onChange: (paused: boolean) => void
}

/** Makes the list stand still, says how many wait, and lets it go on. */
export function PauseButton({ paused, waiting, onChange }: PauseButtonProps) {
  useKeys({ p: () => onChange(!paused) })
  const Icon = paused ? IconPlayerPlay : IconPlayerPause
  const news = waiting === 0 ? 'Resume' : `Resume, ${formatCount(waiting)} new`
  return (
    <Button
      variant={paused ? 'filled' : 'default'}
      leftSection={<Icon size={14} aria-hidden="true" />}
      title={paused ? 'Let the list go on (p)' : 'Make the list stand still (p)'}
      onClick={() => onChange(!paused)}
    >
      {paused ? news : 'Pause'}
    </Button>
  )
}
