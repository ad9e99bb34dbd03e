import { IconKey, IconKeyOff } from '@tabler/icons-react'
import type { Column } from '../../../parts/data-table/columns.ts'
import { formatCount } from '../../../parts/format.ts'
import { Moment } from '../../../parts/Moment.tsx'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import type { Webhook } from '../queries.ts'

const REGISTERED_BY = { manifest: 'Manifest', api: 'API' } as const

/** The columns of an installation's webhooks. */
export const webhookColumns: readonly Column<Webhook>[] = [
  {
    id: 'event',
    title: 'Event',
    width: 210,
    grow: 2,
    priority: 1,
    render: (row) => <span className="ch-mono">{row.event}</span>,
  },
  {
    id: 'path',
    title: 'Path',
    width: 240,
    grow: 2,
    priority: 5,
    render: (row) => <span className="ch-mono ch-dim">{row.path}</span>,
  },
  {
    id: 'by',
    title: 'Registered by',
    width: 124,
    priority: 3,
    render: (row) =>
      row.registeredBy === null ? (
        <StateBadge state="waiting" quiet>
          Nobody
        </StateBadge>
      ) : (
        REGISTERED_BY[row.registeredBy]
      ),
  },
  {
    id: 'token',
    title: 'Token',
    width: 104,
    priority: 4,
    render: (row) => (
      <StateBadge state="neutral" icon={row.tokenPresent ? IconKey : IconKeyOff} quiet>
        {row.tokenPresent ? 'Present' : 'Absent'}
      </StateBadge>
    ),
  },
  {
    id: 'count',
    title: 'Deliveries',
    width: 92,
    align: 'right',
    priority: 2,
    render: (row) => formatCount(row.deliveryCount),
  },
  {
    id: 'last',
    title: 'Last delivery',
    width: 106,
    align: 'right',
    priority: 2,
    render: (row) => <Moment at={row.lastDeliveryAt} plain />,
  },
]
