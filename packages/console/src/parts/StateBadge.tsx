import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconFlask,
  IconShieldX,
  type TablerIcon,
} from '@tabler/icons-react'
import classes from './parts.module.css'

/** The states that have a colour of their own; each comes with an icon and a word. */
export type State = 'ok' | 'waiting' | 'failed' | 'refused' | 'synthetic' | 'neutral'

const ICONS = {
  ok: IconCircleCheck,
  waiting: IconClock,
  failed: IconAlertTriangle,
  refused: IconShieldX,
  synthetic: IconFlask,
  neutral: IconCircleDashed,
} as const satisfies Record<State, TablerIcon>

interface StateBadgeProps {
  state: State
  /** The word beside the icon. */
  children: string
  icon?: TablerIcon
  /** Without the tinted ground, for dense rows. */
  quiet?: boolean
  title?: string
}

/** A state as icon and word: its colour never stands alone. */
export function StateBadge({ state, children, icon, quiet = false, title }: StateBadgeProps) {
  const Icon = icon ?? ICONS[state]
  return (
    <span className={classes.badge} data-state={state} data-quiet={quiet || undefined} title={title}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {children}
    </span>
  )
}
