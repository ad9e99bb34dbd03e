import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { DataTable } from '../../parts/data-table/DataTable.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { refusalColumns } from './columns.tsx'
import { NothingRefused } from './NothingRefused.tsx'
import { quarantineQuery } from './queries.ts'
import { ReasonFilter } from './ReasonFilter.tsx'
import { RefusalPanel } from './RefusalPanel.tsx'
import { useQuarantineAddress } from './use-quarantine-address.ts'

/** Requests that were refused, and why. None of them became a delivery. */
export function QuarantineScreen() {
  const address = useQuarantineAddress()
  const query = useInfiniteQuery(quarantineQuery(address.reason))
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const grid = useRef<HTMLDivElement>(null)
  const close = () => {
    address.close()
    grid.current?.focus()
  }
  return (
    <Screen
      title="Quarantine"
      hint="Refused requests: none became a delivery"
      layout="fill"
      actions={<ReasonFilter reason={address.reason} onChange={address.setReason} />}
      panel={
        address.openId !== null && (
          <RefusalPanel id={address.openId} tab={address.tab} onTab={address.setTab} onClose={close} />
        )
      }
    >
      <StateView
        query={query}
        what="refused requests"
        empty={() =>
          rows.length === 0 ? (
            <NothingRefused reason={address.reason} onShowAll={() => address.setReason(null)} />
          ) : null
        }
      >
        {() => (
          <DataTable
            name="refused requests"
            columns={refusalColumns}
            rows={rows}
            rowId={(row) => row.id}
            openId={address.openId}
            onOpen={(row) => address.open(row.id)}
            onMove={(row) => address.openId !== null && address.open(row.id)}
            gridRef={grid}
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
