import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import { IconArrowsSplit2, IconCopyCheck, IconHelp } from '@tabler/icons-react'
import type { Column } from '../../../parts/data-table/columns.ts'
import { Bytes } from '../../../parts/Measures.tsx'
import { Moment } from '../../../parts/Moment.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import { SourceBadge, VerificationBadge } from '../DeliveryBadges.tsx'
import classes from './list.module.css'

/** The columns of a list of deliveries. The sentence is what is read; the rest is for finding. */
export const deliveryColumns: readonly Column<DeliverySummary>[] = [
  {
    id: 'summary',
    title: 'What happened',
    width: 420,
    grow: 4,
    priority: 1,
    render: (row) => <Summary delivery={row} />,
  },
  {
    id: 'event',
    title: 'Event',
    width: 200,
    priority: 4,
    render: (row) => <span className={classes.event}>{row.event}</span>,
  },
  {
    id: 'source',
    title: 'Source',
    width: 100,
    priority: 5,
    render: (row) => <SourceBadge source={row.source} quiet />,
  },
  {
    id: 'verification',
    title: 'Signature',
    width: 112,
    priority: 6,
    render: (row) => <VerificationBadge method={row.verification} quiet />,
  },
  {
    id: 'entity',
    title: 'Entity',
    width: 128,
    priority: 8,
    render: (row) => <ShortId id={row.entityId} none="" plain />,
  },
  {
    id: 'workspace',
    title: 'Workspace',
    width: 128,
    priority: 9,
    hidden: true,
    render: (row) => <ShortId id={row.workspaceId} none="" plain />,
  },
  {
    id: 'id',
    title: 'Id',
    width: 148,
    priority: 10,
    hidden: true,
    render: (row) => <ShortId id={row.id} plain />,
  },
  {
    id: 'request',
    title: 'Request',
    width: 128,
    priority: 11,
    hidden: true,
    render: (row) => <ShortId id={row.requestId} plain />,
  },
  {
    id: 'size',
    title: 'Size',
    width: 82,
    align: 'right',
    priority: 7,
    render: (row) => <Bytes bytes={row.sizeBytes} />,
  },
  {
    id: 'received',
    title: 'Received',
    width: 98,
    align: 'right',
    priority: 1,
    render: (row) => <Moment at={row.receivedAt} plain />,
  },
]

function Summary({ delivery }: { delivery: DeliverySummary }) {
  return (
    <span className={classes.summary}>
      <span className="ch-ellipsis" title={delivery.summary}>
        {delivery.summary}
      </span>
      {delivery.duplicate && (
        <StateBadge state="neutral" icon={IconCopyCheck}>
          Duplicate
        </StateBadge>
      )}
      {delivery.installationId === null && (
        <StateBadge state="waiting" icon={IconArrowsSplit2}>
          Unclaimed
        </StateBadge>
      )}
      {!delivery.known && (
        <StateBadge state="waiting" icon={IconHelp}>
          Unknown event
        </StateBadge>
      )}
    </span>
  )
}
