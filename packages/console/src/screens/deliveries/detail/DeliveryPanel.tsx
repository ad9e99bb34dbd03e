import { ActionIcon, Skeleton } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTerminal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatEvent } from '../../../parts/format.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import { SidePanel } from '../../../parts/side-panel/SidePanel.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import type { DeliveryTab } from '../../../router-search.ts'
import { SourceBadge, VerificationBadge } from '../DeliveryBadges.tsx'
import { deliveryQuery } from '../queries.ts'
import { DeliveryTabs } from './DeliveryTabs.tsx'
import classes from './detail.module.css'
import type { DeliveryDetail } from './types.ts'
import { useCopyCurl } from './use-copy-curl.ts'

interface DeliveryPanelProps {
  id: string
  tab: DeliveryTab
  onTab: (tab: DeliveryTab) => void
  /** Opens the row above or below in the list; null where there is none. */
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  onClose: () => void
}

/** One delivery beside the list. It opens by its address, whether the list holds it or not. */
export function DeliveryPanel({ id, tab, onTab, ...walk }: DeliveryPanelProps) {
  const query = useQuery(deliveryQuery(id))
  const title = query.data === undefined ? 'Delivery' : formatEvent(query.data.event)
  return (
    <SidePanel
      name="delivery"
      title={title}
      label="Delivery"
      onClose={walk.onClose}
      actions={<Actions id={id} onPrevious={walk.onPrevious} onNext={walk.onNext} />}
    >
      <StateView query={query} what="details" skeleton={<DetailSkeleton />}>
        {(delivery) => (
          <>
            <Summary delivery={delivery} />
            <DeliveryTabs delivery={delivery} tab={tab} onTab={onTab} />
          </>
        )}
      </StateView>
    </SidePanel>
  )
}

function Actions({ id, onPrevious, onNext }: Pick<DeliveryPanelProps, 'id' | 'onPrevious' | 'onNext'>) {
  const copyCurl = useCopyCurl()
  useKeys({ c: () => copyCurl(id) })
  return (
    <>
      <ActionIcon aria-label="Copy as curl" title="Copy as curl (c)" onClick={() => copyCurl(id)}>
        <IconTerminal size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label="Previous delivery"
        title="Previous (k)"
        disabled={onPrevious === null}
        onClick={onPrevious ?? undefined}
      >
        <IconChevronUp size={17} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label="Next delivery"
        title="Next (j)"
        disabled={onNext === null}
        onClick={onNext ?? undefined}
      >
        <IconChevronDown size={17} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}

function Summary({ delivery }: { delivery: DeliveryDetail }) {
  return (
    <div className={classes.summary}>
      <p className={classes.sentence}>{delivery.summary}</p>
      <div className={classes.badges}>
        <VerificationBadge method={delivery.verification} />
        <SourceBadge source={delivery.source} />
        {delivery.duplicate && <StateBadge state="neutral">Duplicate</StateBadge>}
        {delivery.installationId === null && <StateBadge state="waiting">Unclaimed</StateBadge>}
        {!delivery.known && <StateBadge state="waiting">Unknown event</StateBadge>}
      </div>
    </div>
  )
}

function DetailSkeleton() {
  return (
    <div className={classes.summary}>
      <Skeleton height={14} width="85%" mb={12} />
      <Skeleton height={20} width={180} mb={24} />
      {FACTS.map((width) => (
        <Skeleton key={width} height={11} width={width} mb={16} />
      ))}
    </div>
  )
}

const FACTS = ['62%', '48%', '71%', '55%', '66%', '43%', '58%'] as const
