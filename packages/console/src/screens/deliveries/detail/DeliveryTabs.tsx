import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { JsonTree } from '../../../parts/json/JsonTree.tsx'
import { RawBody } from '../../../parts/json/RawBody.tsx'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { HeaderTable } from '../../../parts/signature/HeaderTable.tsx'
import { SignatureLadder } from '../../../parts/signature/SignatureLadder.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import { DELIVERY_TABS, type DeliveryTab } from '../../../router-search.ts'
import { rawBodyQuery } from '../queries.ts'
import { DeliveryFacts } from './DeliveryFacts.tsx'
import classes from './detail.module.css'
import type { DeliveryDetail } from './types.ts'

interface DeliveryTabsProps {
  delivery: DeliveryDetail
  tab: DeliveryTab
  onTab: (tab: DeliveryTab) => void
}

const TITLES = {
  overview: 'Overview',
  body: 'Body',
  raw: 'Raw',
  headers: 'Headers',
  signature: 'Signature',
} as const satisfies Record<DeliveryTab, string>

/** A delivery from five sides; the keys 1 to 5 choose. */
export function DeliveryTabs({ delivery, tab, onTab }: DeliveryTabsProps) {
  useKeys(Object.fromEntries(DELIVERY_TABS.map((name, index) => [String(index + 1), () => onTab(name)])))
  return (
    <Tabs
      value={tab}
      onChange={(chosen) => onTab(DELIVERY_TABS.find((name) => name === chosen) ?? 'overview')}
      classNames={{ root: classes.tabs ?? '', panel: classes.tabPanel ?? '', list: classes.tabList ?? '' }}
    >
      <Tabs.List>
        {DELIVERY_TABS.map((name, index) => (
          <Tabs.Tab key={name} value={name} title={`${TITLES[name]} (${index + 1})`}>
            {TITLES[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} tabIndex={0}>
        {PANES[tab](delivery)}
      </Tabs.Panel>
    </Tabs>
  )
}

const PANES: Record<DeliveryTab, (delivery: DeliveryDetail) => ReactNode> = {
  overview: (delivery) => <DeliveryFacts delivery={delivery} />,
  body: (delivery) => <Body key={delivery.id} id={delivery.id} as="tree" />,
  raw: (delivery) => <Body key={delivery.id} id={delivery.id} as="text" />,
  headers: (delivery) => (
    <div className={classes.pane}>
      <HeaderTable headers={delivery.headers} label="Headers as received" />
    </div>
  ),
  signature: (delivery) => (
    <div className={classes.pane}>
      <SignatureLadder report={delivery.signature} />
    </div>
  ),
}

function Body({ id, as }: { id: string; as: 'tree' | 'text' }) {
  const query = useQuery(rawBodyQuery(id))
  const label = `Body of delivery ${id}`
  return (
    <StateView query={query} what="bytes">
      {({ text, bytes }) =>
        as === 'tree' ? (
          <JsonTree text={text} label={label} />
        ) : (
          <RawBody text={text} bytes={bytes} label={label} fileName={`${id}.json`} />
        )
      }
    </StateView>
  )
}
