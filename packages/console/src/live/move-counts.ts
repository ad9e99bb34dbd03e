import type { EventCoverage } from '@clockhouse/core/contract/coverage'
import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'

interface Counted {
  id: string
  deliveryCount: number
  lastDeliveryAt: string | null
}

/** An installation with the deliveries that arrived for it counted; the same object when none did. */
export function countForInstallation<T extends Counted>(
  installation: T,
  arrived: readonly DeliverySummary[],
): T {
  const own = arrived.filter((one) => one.installationId === installation.id)
  const latest = own.at(-1)
  if (latest === undefined) return installation
  return {
    ...installation,
    deliveryCount: installation.deliveryCount + own.length,
    lastDeliveryAt: latest.receivedAt,
  }
}

type Covered = Pick<EventCoverage, 'event' | 'count' | 'lastReceivedAt' | 'lastSampleAt'> & {
  lastDeliveryId: string | null
}

/** An event's coverage with its arrivals counted: samples count as tried, not as received. */
export function countForEvent<T extends Covered>(coverage: T, arrived: readonly DeliverySummary[]): T {
  const own = arrived.filter((one) => one.event === coverage.event)
  if (own.length === 0) return coverage
  const received = own.filter((one) => one.source === 'clockify')
  const sample = own.findLast((one) => one.source === 'sample')
  const latest = received.at(-1)
  return {
    ...coverage,
    count: coverage.count + received.length,
    lastReceivedAt: latest?.receivedAt ?? coverage.lastReceivedAt,
    lastDeliveryId: latest?.id ?? coverage.lastDeliveryId,
    lastSampleAt: sample?.receivedAt ?? coverage.lastSampleAt,
  }
}
