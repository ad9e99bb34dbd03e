import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FactGrid, FactLine } from '../../../parts/facts/FactGrid.tsx'
import { Duration } from '../../../parts/Measures.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import { ErrorState } from '../../../parts/state/ErrorState.tsx'
import type { SentSample } from '../queries.ts'
import classes from '../samples.module.css'

interface SendResultProps {
  sent: SentSample | undefined
  error: Error | null
}

/** What became of the last one that was sent from here. */
export function SendResult({ sent, error }: SendResultProps) {
  return (
    <div aria-live="polite">
      {error !== null && <ErrorState error={error} />}
      {error === null && sent !== undefined && <Stored sent={sent} />}
    </div>
  )
}

function Stored({ sent }: { sent: SentSample }) {
  return (
    <div className={classes.stored}>
      <p className={classes.verdict}>
        <IconCircleCheck size={18} aria-hidden="true" />
        {sent.duplicate ? 'Stored, as a duplicate of an earlier one' : 'Stored'}
      </p>
      <FactGrid>
        <FactLine name="Delivery">
          <ShortId id={sent.deliveryId} />
        </FactLine>
        <FactLine name="Workspace">
          <ShortId id={sent.workspaceId} />
        </FactLine>
        <FactLine name="Took">
          <Duration ms={sent.durationMs} />
        </FactLine>
      </FactGrid>
      <Button
        variant="light"
        rightSection={<IconArrowRight size={14} aria-hidden="true" />}
        renderRoot={(props) => <Link {...props} to="/deliveries" search={{ delivery: sent.deliveryId }} />}
      >
        See it
      </Button>
    </div>
  )
}
