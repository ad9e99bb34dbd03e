import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatCount } from '../../../parts/format.ts'
import { Moment } from '../../../parts/Moment.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import { regionOf } from '../api-region.ts'
import { RegistrationBadge, StatusBadge } from '../InstallationBadges.tsx'
import classes from '../installations.module.css'
import type { InstallationDetail } from '../queries.ts'

/** What an installation is at one glance, and what helps where something is missing. */
export function InstallationHead({ installation }: { installation: InstallationDetail }) {
  const { webhooks, registration } = installation
  return (
    <div className={classes.head}>
      <dl className={classes.strip}>
        <Figure name="Workspace">
          <ShortId id={installation.workspaceId} />
        </Figure>
        <Figure name="State">
          <StatusBadge status={installation.status} />
        </Figure>
        <Figure name="Webhooks">
          {webhooks.received} of {webhooks.expected}
        </Figure>
        <Figure name="Registration">
          <RegistrationBadge registration={registration} />
        </Figure>
        <Figure name="Region">{regionOf(installation.apiUrl).title}</Figure>
        <Figure name="Deliveries">{formatCount(installation.deliveryCount)}</Figure>
        <Figure name="Last delivery">
          <Moment at={installation.lastDeliveryAt} />
        </Figure>
        <Figure name={installation.deletedAt === null ? 'Installed' : 'Deleted'}>
          <Moment at={installation.deletedAt ?? installation.installedAt} />
        </Figure>
      </dl>
      {registration.reason !== null && (
        <Alert
          className={classes.advice}
          variant="light"
          color="yellow"
          icon={<IconAlertTriangle size={18} aria-hidden="true" />}
        >
          <span>{registration.reason}</span>
          {registration.advice !== null && <span className={classes.help}>{registration.advice}</span>}
        </Alert>
      )}
    </div>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className="ch-numbers">{children}</dd>
    </div>
  )
}
