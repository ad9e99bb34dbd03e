import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { activeInstallationsQuery } from '../queries.ts'

interface WorkspaceSelectProps {
  workspace: string | null
  onChange: (workspace: string | null) => void
}

/** For which workspace the sample is sent: one that has the add-on, or the newest of them. */
export function WorkspaceSelect({ workspace, onChange }: WorkspaceSelectProps) {
  const { data } = useQuery(activeInstallationsQuery())
  const known = data?.items.map(({ workspaceId }) => workspaceId) ?? []
  const workspaces = workspace === null || known.includes(workspace) ? known : [workspace, ...known]
  const none = data !== undefined && known.length === 0
  return (
    <Select
      label="Workspace"
      description={
        none
          ? 'No installation is active: the sample’s own workspace is used, and the delivery stays unclaimed.'
          : undefined
      }
      placeholder={none ? 'The sample’s own' : 'Newest active installation'}
      clearable
      clearButtonProps={{ 'aria-label': 'Use the newest active installation' }}
      searchable={known.length > 6}
      data={[...new Set(workspaces)]}
      value={workspace}
      onChange={onChange}
    />
  )
}
