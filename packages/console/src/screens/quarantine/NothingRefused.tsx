import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import { refusalTitle } from './refusal-reasons.ts'

/** Nothing was refused, at all or for the chosen reason. */
export function NothingRefused({ reason, onShowAll }: { reason: string | null; onShowAll: () => void }) {
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
  return (
    <EmptyState
      icon={IconShieldCheck}
      title="Nothing was refused"
      action={
        <Button component={Link} to="/deliveries" variant="default">
          See what was accepted
        </Button>
      }
    >
      A request that is not signed by Clockify, is signed for somebody else, or is no JSON ends up here with
      the step at which it failed. Try it:{' '}
      <code>curl -X POST -H &apos;content-type: application/json&apos; -d &apos;{'{}'}&apos;</code> on any{' '}
      <code>/webhooks/…</code> address of this daemon.
    </EmptyState>
  )
}
