import { IconInbox, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './state.module.css'

interface EmptyStateProps {
  title: string
  /** What will appear here, and how to make it appear. */
  children: ReactNode
  /** The button or link that does it. */
  action?: ReactNode
  icon?: TablerIcon
}

/** Nothing here yet: says what will be, and offers the way to it. */
export function EmptyState({ title, children, action, icon: Icon = IconInbox }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <Icon size={28} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{children}</p>
      {action}
    </div>
  )
}
