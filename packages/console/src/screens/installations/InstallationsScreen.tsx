import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { DataTable } from '../../parts/data-table/DataTable.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { installationColumns } from './columns.tsx'
import { NoInstallations } from './NoInstallations.tsx'
import { installationsQuery } from './queries.ts'
import { StatusFilter } from './StatusFilter.tsx'

const route = getRouteApi('/shell/installations')

/** The workspaces that have the add-on, or had it. */
export function InstallationsScreen() {
  const { status = null } = route.useSearch()
  const navigate = useNavigate()
  const query = useInfiniteQuery(installationsQuery(status))
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const look = (next: typeof status) =>
    void navigate({ to: '/installations', search: next === null ? {} : { status: next } })
  return (
    <Screen
      title="Installations"
      hint="Workspaces that have the add-on"
      layout="fill"
      actions={<StatusFilter status={status} onChange={look} />}
    >
      <StateView
        query={query}
        what="installations"
        empty={() =>
          rows.length === 0 ? <NoInstallations status={status} onShowAll={() => look(null)} /> : null
        }
      >
        {() => (
          <DataTable
            name="installations"
            columns={installationColumns}
            rows={rows}
            rowId={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/installations/$id', params: { id: row.id } })}
            more={{
              hasMore: query.hasNextPage,
              isLoading: query.isFetchingNextPage,
              load: () => void query.fetchNextPage({ cancelRefetch: false }),
            }}
          />
        )}
      </StateView>
    </Screen>
  )
}
