import { UnstyledButton } from '@mantine/core'
import { formatAgo, formatExact } from './format.ts'
import { useNow } from './now.ts'
import classes from './parts.module.css'
import { useCopy } from './use-copy.ts'

interface MomentProps {
  at: string | null
  /** What stands there when it never happened. */
  never?: string
  /** Without a button, for rows of a table: the row's own keys copy. */
  plain?: boolean
}

/** A moment as "5 min ago"; the exact time with its zone on hover, its ISO form by click. */
export function Moment({ at, never = 'never', plain = false }: MomentProps) {
  const now = useNow()
  const copy = useCopy()
  if (at === null) return <span className="ch-dim">{never}</span>
  const timeMs = Date.parse(at)
  const time = (
    <time dateTime={at} title={formatExact(timeMs)} className="ch-numbers">
      {formatAgo(timeMs, now)}
    </time>
  )
  if (plain) return time
  return (
    <UnstyledButton className={classes.copyable} onClick={() => copy(at, 'The time is copied')}>
      {time}
      <span className="ch-spoken">, {formatExact(timeMs)}, copy</span>
    </UnstyledButton>
  )
}
