import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import { createIdFactory, DeliveryId } from '@clockhouse/core/ids'

let now = Date.parse('2026-11-24T12:00:00.000Z')
const newId = createIdFactory({ now: () => now, random: (bytes) => new Uint8Array(bytes).fill(7) })

/** A delivery that arrived one second after the one made before it. */
export function aDelivery(changes: Partial<DeliverySummary> = {}): DeliverySummary {
  now += 1000
  return {
    id: DeliveryId.parse(newId('dlv')),
    event: 'NEW_TIME_ENTRY',
    known: true,
    category: 'time-tracking',
    workspaceId: 'w1',
    addonId: 'a1',
    installationId: null,
    entityId: 'e1',
    receivedAt: new Date(now).toISOString(),
    source: 'clockify',
    duplicate: false,
    duplicateOf: null,
    verification: 'jwt',
    sizeBytes: 700,
    requestId: 'r1',
    summary: 'Ana added a time entry',
    ...changes,
  }
}
