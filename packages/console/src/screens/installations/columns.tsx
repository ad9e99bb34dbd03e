import type { Column } from '../../parts/data-table/columns.ts'
import { formatCount } from '../../parts/format.ts'
import { Moment } from '../../parts/Moment.tsx'
import { ShortId } from '../../parts/ShortId.tsx'
import { regionOf } from './api-region.ts'
import { RegistrationBadge, StatusBadge } from './InstallationBadges.tsx'
import classes from './installations.module.css'
import type { ListedInstallation } from './queries.ts'

/** The columns of the installations. The workspace is what is read. */
export const installationColumns: readonly Column<ListedInstallation>[] = [
  {
    id: 'workspace',
    title: 'Workspace',
    width: 190,
    grow: 2,
    priority: 1,
    render: (row) => <span className={`${classes.workspace} ch-mono`}>{row.workspaceId}</span>,
  },
  {
    id: 'status',
    title: 'State',
    width: 104,
    priority: 1,
    render: (row) => <StatusBadge status={row.status} />,
  },
  {
    id: 'registration',
    title: 'Registration',
    width: 170,
    grow: 1,
    priority: 4,
    render: (row) => <RegistrationBadge registration={row.registration} />,
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    width: 92,
    align: 'right',
    priority: 5,
    render: ({ webhooks }) => `${webhooks.received} of ${webhooks.expected}`,
  },
  {
    id: 'region',
    title: 'Region',
    width: 140,
    priority: 7,
    render: (row) => regionOf(row.apiUrl).title,
  },
  {
    id: 'addon',
    title: 'Add-on id',
    width: 140,
    priority: 9,
    hidden: true,
    render: (row) => <ShortId id={row.addonId} plain />,
  },
  {
    id: 'deliveries',
    title: 'Deliveries',
    width: 92,
    align: 'right',
    priority: 3,
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
  {
    id: 'installed',
    title: 'Installed',
    width: 98,
    align: 'right',
    priority: 6,
    render: (row) => <Moment at={row.installedAt} plain />,
  },
]
