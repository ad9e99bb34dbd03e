import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { JsonTree } from '../../parts/json/JsonTree.tsx'
import { RawBody } from '../../parts/json/RawBody.tsx'
import { SidePanel } from '../../parts/side-panel/SidePanel.tsx'
import { HeaderTable } from '../../parts/signature/HeaderTable.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { REFUSAL_TABS, type RefusalTab } from '../../router-search.ts'
import classes from './quarantine.module.css'
import { type Refusal, refusalQuery } from './queries.ts'
import { RefusalWhy } from './RefusalWhy.tsx'
import { refusalTitle } from './refusal-reasons.ts'

interface RefusalPanelProps {
  id: string
  tab: RefusalTab
  onTab: (tab: RefusalTab) => void
  onClose: () => void
}

const TITLES = { why: 'Why', headers: 'Headers', body: 'Body' } as const satisfies Record<RefusalTab, string>

/** One refused request: why, its headers, its body. */
export function RefusalPanel({ id, tab, onTab, onClose }: RefusalPanelProps) {
  const query = useQuery(refusalQuery(id))
  const title = query.data === undefined ? 'Refused request' : refusalTitle(query.data.reason)
  return (
    <SidePanel title={title} label={`Refused request: ${title}`} name="quarantine" onClose={onClose}>
      <StateView query={query} what="details">
        {(refusal) => (
          <Tabs value={tab} onChange={(value) => onTab(REFUSAL_TABS.find((one) => one === value) ?? 'why')}>
            <Tabs.List>
              {REFUSAL_TABS.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {TITLES[one]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {REFUSAL_TABS.map((one) => (
              <Tabs.Panel key={one} value={one} className={classes.tab}>
                <TabContent refusal={refusal} tab={one} />
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
      </StateView>
    </SidePanel>
  )
}

function TabContent({ refusal, tab }: { refusal: Refusal; tab: RefusalTab }) {
  if (tab === 'why') return <RefusalWhy refusal={refusal} />
  if (tab === 'headers')
    return <HeaderTable headers={refusal.headers} label="Headers of the refused request" />
  return <RefusedBody refusal={refusal} />
}

function RefusedBody({ refusal }: { refusal: Refusal }) {
  const { bodyText, bodyTruncated, id } = refusal
  if (bodyTruncated)
    return (
      <>
        <p className={classes.note}>Only the first 64 KiB of it were kept.</p>
        <RawBody text={bodyText} label="Body of the refused request" fileName={`${id}.txt`} />
      </>
    )
  if (bodyText === '') return <p className={classes.note}>It had no body.</p>
  return <JsonTree text={bodyText} label="Body of the refused request" />
}
