import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { ShortId } from '../ShortId.tsx'
import { describeError } from './describe-error.ts'
import classes from './state.module.css'

/** A failure with its title, its detail, the request's id and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const said = describeError(error)
  const Icon = said.kind === 'offline' ? IconPlugConnectedX : IconAlertTriangle
  return (
    <div className={classes.state} role="alert">
      <Icon size={28} stroke={1.5} className={classes.failedIcon} aria-hidden="true" />
      <p className={classes.title}>{said.title}</p>
      <p className={classes.text}>{said.detail}</p>
      {said.errors.length > 0 && (
        <ul className={classes.list}>
          {said.errors.map((one) => (
            <li key={`${one.pointer} ${one.message}`}>
              <code>{one.pointer === '' ? 'input' : one.pointer}</code> {one.message}
            </li>
          ))}
        </ul>
      )}
      {said.requestId !== null && (
        <p className={classes.text}>
          Request <ShortId id={said.requestId} />
        </p>
      )}
      {onRetry !== undefined && (
        <Button variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
