import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { formatCount } from '../../parts/format.ts'
import { Screen } from '../../parts/Screen.tsx'
import { statusQuery } from '../../shell/status-query.ts'
import { DeliveryPanel } from './detail/DeliveryPanel.tsx'
import { FilterField } from './filter/FilterField.tsx'
import { DeliveryList } from './list/DeliveryList.tsx'
import { PauseButton } from './list/PauseButton.tsx'
import { useDeliveryList } from './list/use-delivery-list.ts'
import { useShortList } from './list/use-short-list.ts'
import { type DeliveryAddress, useDeliveryAddress } from './use-delivery-search.ts'

/** Everything that was received, live; one of it beside the list. */
export function DeliveriesScreen() {
  const address = useDeliveryAddress()
  const list = useDeliveryList(address.filter, address.paused)
  const grid = useRef<HTMLDivElement>(null)
  useShortList(address.filter, address.paused, grid)
  return (
    <Screen
      title="Deliveries"
      layout="fill"
      hint={<Total filter={address.filter} />}
      actions={<PauseButton paused={address.paused} waiting={list.waiting} onChange={address.setPaused} />}
      panel={
        <OpenDelivery
          address={address}
          ids={list.rows.map((row) => row.id)}
          onClosed={() => grid.current?.focus({ preventScroll: true })}
        />
      }
    >
      <FilterField filter={address.filter} onChange={address.setFilter} />
      <DeliveryList list={list} address={address} gridRef={grid} />
    </Screen>
  )
}

function Total({ filter }: { filter: string }) {
  const { data } = useQuery(statusQuery())
  if (data === undefined || filter !== '') return null
  return <span className="ch-numbers">{formatCount(data.totals.deliveries)} stored</span>
}

interface OpenDeliveryProps {
  address: DeliveryAddress
  ids: readonly string[]
  onClosed: () => void
}

function OpenDelivery({ address, ids, onClosed }: OpenDeliveryProps) {
  if (address.openId === null) return null
  const at = ids.indexOf(address.openId)
  const opener = (id: string | undefined) => (at === -1 || id === undefined ? null : () => address.open(id))
  return (
    <DeliveryPanel
      id={address.openId}
      tab={address.tab}
      onTab={address.setTab}
      onPrevious={opener(ids[at - 1])}
      onNext={opener(ids[at + 1])}
      onClose={() => {
        address.close()
        onClosed()
      }}
    />
  )
}
