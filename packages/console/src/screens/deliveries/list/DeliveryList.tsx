import type { RefObject } from 'react'
import { isFresh } from '../../../live/fresh-deliveries.ts'
import { DataTable } from '../../../parts/data-table/DataTable.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import type { DeliveryAddress } from '../use-delivery-search.ts'
import { deliveryColumns } from './columns.tsx'
import { NoDeliveries, UnreadableFilter } from './NoDeliveries.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import type { useDeliveryList } from './use-delivery-list.ts'
import { useSelection } from './use-selection.ts'

interface DeliveryListProps {
  list: ReturnType<typeof useDeliveryList>
  address: DeliveryAddress
  gridRef: RefObject<HTMLDivElement | null>
}

/** The live list. With a delivery open beside it, moving by keys opens the next one. */
export function DeliveryList({ list, address, gridRef }: DeliveryListProps) {
  const { selected, toggle, clear } = useSelection()
  const now = Date.now()
  if (!list.isReadable) return <UnreadableFilter />
  return (
    <StateView
      query={list.query}
      what="deliveries"
      empty={() =>
        list.rows.length === 0 && list.waiting === 0 ? (
          <NoDeliveries filter={address.filter} onClear={() => address.setFilter('')} />
        ) : null
      }
    >
      {() => (
        <>
          <DataTable
            name="Deliveries"
            columns={deliveryColumns}
            rows={list.rows}
            rowId={(row) => row.id}
            openId={address.openId}
            onOpen={(row) => address.open(row.id)}
            onMove={(row) => address.openId !== null && address.open(row.id)}
            selected={selected}
            onSelect={(row) => toggle(row.id)}
            isFresh={(row) => isFresh(row.id, now)}
            more={list.more}
            gridRef={gridRef}
          />
          {selected.size > 0 && <SelectionBar ids={[...selected]} onClear={clear} />}
        </>
      )}
    </StateView>
  )
}
