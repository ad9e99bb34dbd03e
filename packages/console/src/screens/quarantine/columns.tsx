import type { Column } from '../../parts/data-table/columns.ts'
import { Bytes } from '../../parts/Measures.tsx'
import { Moment } from '../../parts/Moment.tsx'
import { ShortId } from '../../parts/ShortId.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { CHECK_TITLES } from '../../parts/signature/check-titles.ts'
import classes from './quarantine.module.css'
import type { ListedRefusal } from './queries.ts'
import { refusalTitle } from './refusal-reasons.ts'

/** The columns of the refused requests. The reason is what is read. */
export const refusalColumns: readonly Column<ListedRefusal>[] = [
  {
    id: 'reason',
    title: 'Why it was refused',
    width: 190,
    grow: 3,
    priority: 1,
    render: (row) => (
      <span className={classes.reason}>
        <StateBadge state="refused">{refusalTitle(row.reason)}</StateBadge>
        <span className={classes.detail} title={row.detail}>
          {row.detail}
        </span>
      </span>
    ),
  },
  {
    id: 'check',
    title: 'Failed step',
    width: 170,
    priority: 5,
    render: (row) =>
      row.failedCheck === null ? (
        <span className="ch-dim">before the signature</span>
      ) : (
        CHECK_TITLES[row.failedCheck]
      ),
  },
  {
    id: 'path',
    title: 'Path',
    width: 210,
    grow: 1,
    priority: 3,
    render: (row) => (
      <span className="ch-mono" title={`${row.method} ${row.path}`}>
        {row.path}
      </span>
    ),
  },
  { id: 'status', title: 'Status', width: 68, align: 'right', priority: 4, render: (row) => row.status },
  {
    id: 'from',
    title: 'From',
    width: 140,
    priority: 6,
    render: (row) => <span className="ch-mono">{row.remoteAddress ?? 'unknown'}</span>,
  },
  {
    id: 'workspace',
    title: 'Claimed workspace',
    width: 148,
    priority: 8,
    hidden: true,
    render: (row) => <ShortId id={row.workspaceId} none="" plain />,
  },
  {
    id: 'request',
    title: 'Request',
    width: 128,
    priority: 9,
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
    priority: 2,
    render: (row) => <Moment at={row.receivedAt} plain />,
  },
]
