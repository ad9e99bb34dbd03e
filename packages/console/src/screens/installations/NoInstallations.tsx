import type { InstallationStatus } from '@clockhouse/core/contract/installations'
import { Button } from '@mantine/core'
import { IconCopy, IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../parts/state/EmptyState.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { statusQuery } from '../../shell/status-query.ts'
import { STATUS_WORDS } from './InstallationBadges.tsx'

interface NoInstallationsProps {
  status: InstallationStatus | null
  onShowAll: () => void
}

/** No workspace has the add-on yet, or none in the chosen state. */
export function NoInstallations({ status, onShowAll }: NoInstallationsProps) {
  const { data } = useQuery(statusQuery())
  const copy = useCopy()
  if (status !== null)
    return (
      <EmptyState
        icon={IconPlugConnected}
        title={`No installation is ${STATUS_WORDS[status].toLowerCase()}`}
        action={
          <Button variant="default" onClick={onShowAll}>
            Show all installations
          </Button>
        }
      >
        Installations in another state are in the full list.
      </EmptyState>
    )
  const manifest = data === undefined ? null : `${data.baseUrl}/manifest`
  return (
    <EmptyState
      icon={IconPlugConnected}
      title="No workspace has the add-on yet"
      action={
        manifest !== null && (
          <Button
            leftSection={<IconCopy size={14} />}
            onClick={() => copy(manifest, 'Copied the manifest’s address')}
          >
            Copy the manifest’s address
          </Button>
        )
      }
    >
      A workspace appears here as soon as somebody installs the add-on from its manifest
      {manifest !== null && (
        <>
          , <code>{manifest}</code>
        </>
      )}
      . With <code>npm start</code> the local stand-in for Clockify does it by itself.
    </EmptyState>
  )
}
