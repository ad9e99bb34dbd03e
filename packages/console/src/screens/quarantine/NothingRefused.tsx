import { Button } from '@mantine/core'
import { IconCopy, IconShieldCheck } from '@tabler/icons-react'
import { useHost } from '../../host/HostProvider.tsx'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { refusalTitle } from './refusal-reasons.ts'

/** Nothing was refused, at all or for the chosen reason. */
export function NothingRefused({ reason, onShowAll }: { reason: string | null; onShowAll: () => void }) {
  const host = useHost()
  const copy = useCopy()
  if (reason !== null)
    return (
      <EmptyState
        icon={IconShieldCheck}
        title={`Nothing was refused as “${refusalTitle(reason)}”`}
        action={
          <Button variant="default" onClick={onShowAll}>
            Show all reasons
          </Button>
        }
      >
        Requests that are refused for another reason are in the full list.
      </EmptyState>
    )
  const trial = `curl -X POST -H 'content-type: application/json' -d '{}' ${host.daemonUrl}/webhooks/new-tag`
  return (
    <EmptyState
      icon={IconShieldCheck}
      title="Nothing was refused"
      action={
        <Button
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => copy(trial, 'Copied: run it in a terminal')}
        >
          Copy a command that is refused
        </Button>
      }
    >
      A request that is not signed by Clockify, is signed for somebody else, or is no JSON ends up here with
      the step at which it failed. To see one, send a webhook without a signature.
    </EmptyState>
  )
}
