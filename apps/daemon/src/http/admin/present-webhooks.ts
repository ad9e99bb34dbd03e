import type { InstallationWebhook } from '@clockhouse/core/contract/installations'
import { eventPath } from '@clockhouse/core/events'
import type { RegistrationRow } from '../../store/list-installations.ts'

/**
 * The webhooks of an installation: one line per event that the add-on wants or its manifest declares, joined with what
 * INSTALLED brought; then what it brought beside that.
 */
export function presentWebhooks(
  registrations: readonly RegistrationRow[],
  wanted: ReadonlySet<string>,
  declared: ReadonlySet<string>,
): InstallationWebhook[] {
  const byPath = Map.groupBy(registrations, (row) => row.path)
  const expected = [...new Set([...declared, ...wanted])].map((event) => ({ event, path: eventPath(event) }))
  const expectedPaths = new Set(expected.map(({ path }) => path))
  const lines = expected.flatMap(({ event, path }) => {
    const rows = byPath.get(path)
    return rows === undefined ? [missing(event, path)] : rows.map((row) => present(row, event))
  })
  const others = registrations.filter((row) => !expectedPaths.has(row.path))
  return [...lines, ...others.map((row) => present(row, row.event ?? row.path))]
}

const missing = (event: string, path: string): InstallationWebhook => ({
  event,
  path,
  registeredBy: null,
  tokenPresent: false,
  deliveryCount: 0,
  lastDeliveryAt: null,
})

const present = (row: RegistrationRow, event: string): InstallationWebhook => ({
  event,
  path: row.path,
  registeredBy: row.registered_by,
  tokenPresent: row.token_sealed !== null,
  deliveryCount: row.delivery_count,
  lastDeliveryAt: row.last_delivery_at === null ? null : new Date(row.last_delivery_at).toISOString(),
})
