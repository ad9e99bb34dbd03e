import type { ListedInstallation } from './queries.ts'

/** An installation that somebody should look at, and why. */
export interface Attention {
  installation: ListedInstallation
  reason: string
  advice: string | null
}

/** The installations that are not as they should be; deleted ones are history. */
export function findAttention(installations: readonly ListedInstallation[]): Attention[] {
  return installations.flatMap((installation) => {
    const reason = reasonOf(installation)
    return reason === null ? [] : [{ installation, reason, advice: installation.registration.advice }]
  })
}

function reasonOf({ status, webhooks, registration }: ListedInstallation): string | null {
  if (status === 'DELETED') return null
  if (status === 'INACTIVE') return 'Switched off in Clockify: nothing arrives from it'
  if (registration.state === 'incomplete') return registration.reason ?? 'Not all webhooks are registered'
  const missing = webhooks.expected - webhooks.received
  return missing > 0 ? `${missing} of ${webhooks.expected} webhooks are missing` : null
}
