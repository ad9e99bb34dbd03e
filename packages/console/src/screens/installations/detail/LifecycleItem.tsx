import { UnstyledButton } from '@mantine/core'
import {
  IconAdjustments,
  IconChevronRight,
  IconPlugConnected,
  IconToggleRight,
  IconTrash,
} from '@tabler/icons-react'
import { useId } from 'react'
import { formatExact } from '../../../parts/format.ts'
import { JsonTree } from '../../../parts/json/JsonTree.tsx'
import { Moment } from '../../../parts/Moment.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import classes from '../installations.module.css'
import type { LifecycleCall } from '../queries.ts'
import { lifecycleTitle } from './lifecycle-title.ts'

const ICONS = {
  INSTALLED: IconPlugConnected,
  STATUS_CHANGED: IconToggleRight,
  SETTINGS_UPDATED: IconAdjustments,
  DELETED: IconTrash,
} as const

interface LifecycleItemProps {
  call: LifecycleCall
  open: boolean
  onToggle: () => void
}

/** One lifecycle call: what it was, when, what it did, and the payload as it came (tokens replaced). */
export function LifecycleItem({ call, open, onToggle }: LifecycleItemProps) {
  const Icon = ICONS[call.type]
  const id = useId()
  return (
    <li className={classes.call}>
      <span className={classes.dot} aria-hidden="true">
        <Icon size={16} stroke={1.8} />
      </span>
      <div className={classes.callBody}>
        <UnstyledButton
          className={classes.callHead}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={classes.callTitle}>{lifecycleTitle(call)}</span>
          <StateBadge state={call.outcome === 'applied' ? 'ok' : 'neutral'} quiet>
            {call.outcome === 'applied' ? 'Applied' : 'Repeated: told nothing new'}
          </StateBadge>
          <IconChevronRight
            size={15}
            className={classes.callChevron}
            data-open={open || undefined}
            aria-hidden="true"
          />
        </UnstyledButton>
        <p className={classes.callFacts}>
          <Moment at={call.receivedAt} />
          <span>{formatExact(Date.parse(call.receivedAt))}</span>
          <span>
            add-on <ShortId id={call.addonId} />
          </span>
          <span>
            request <ShortId id={call.requestId} />
          </span>
        </p>
        <div id={id}>
          {open && <JsonTree text={JSON.stringify(call.body)} label={`Payload of ${call.type}`} />}
        </div>
      </div>
    </li>
  )
}
