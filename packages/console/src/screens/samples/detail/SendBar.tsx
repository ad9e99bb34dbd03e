import { Button } from '@mantine/core'
import { IconRestore, IconSend2 } from '@tabler/icons-react'
import { Kbd } from '../../../parts/Kbd.tsx'
import classes from '../samples.module.css'
import { WorkspaceSelect } from './WorkspaceSelect.tsx'

/** What stands in the way of sending, if anything does. */
interface SendState {
  maySend: boolean
  sending: boolean
  /** False while the text is no JSON object. */
  sendable: boolean
  /** The body is not as documented; it can be sent all the same. */
  doubtful: boolean
}

interface SendBarProps {
  workspace: string | null
  onWorkspace: (workspace: string | null) => void
  state: SendState
  onSend: () => void
  /** Null while nothing was changed. */
  onReset: (() => void) | null
}

/** For which workspace, and the button that sends. Says why where it cannot. */
export function SendBar({ workspace, onWorkspace, state, onSend, onReset }: SendBarProps) {
  const doubtful = state.sendable && state.doubtful
  return (
    <div className={classes.send}>
      <WorkspaceSelect workspace={workspace} onChange={onWorkspace} />
      <div className={classes.buttons}>
        <Button
          size="sm"
          leftSection={<IconSend2 size={15} aria-hidden="true" />}
          loading={state.sending}
          disabled={!state.maySend || !state.sendable}
          onClick={onSend}
        >
          {doubtful ? 'Send anyway' : 'Send'}
        </Button>
        <Kbd keys="mod+Enter" />
        {onReset !== null && (
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            ml="auto"
            leftSection={<IconRestore size={15} aria-hidden="true" />}
            onClick={onReset}
          >
            Reset the body
          </Button>
        )}
      </div>
      <Hindrance state={state} />
    </div>
  )
}

function Hindrance({ state }: { state: SendState }) {
  if (!state.maySend)
    return (
      <p className={classes.hint}>
        Your role only reads. Sending a sample needs an admin token with the role <b>operator</b> or{' '}
        <b>admin</b>: <code>clockhouse token create my-laptop --role operator</code>.
      </p>
    )
  if (!state.sendable)
    return <p className={classes.hint}>The body must be a JSON object before it can be sent.</p>
  if (state.doubtful)
    return <p className={classes.hint}>The body is not as documented. The daemon stores it and says so.</p>
  return null
}
