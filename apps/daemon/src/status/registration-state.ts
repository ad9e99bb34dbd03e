import type { Installation } from '@clockhouse/core/contract/installations'
import { eventPath } from '@clockhouse/core/events'
import type { RegistrationRow } from '../store/list-installations.ts'
import type { InstallationRow } from '../store/tables.ts'

/** Whether an installation gets every event that the add-on wants, and what helps if it does not. */
export function registrationOf(
  status: InstallationRow['status'],
  registrations: readonly RegistrationRow[],
  wanted: ReadonlySet<string>,
): { received: number; registration: Installation['registration'] } {
  const paths = new Set(registrations.map((row) => row.path))
  const missing = [...wanted].filter((event) => !paths.has(eventPath(event)))
  const received = wanted.size - missing.length
  return { received, registration: registration(status, missing, wanted.size) }
}

function registration(
  status: InstallationRow['status'],
  missing: readonly string[],
  wanted: number,
): Installation['registration'] {
  if (status === 'DELETED') {
    return { state: 'removed', reason: 'The add-on was uninstalled from this workspace.', advice: null }
  }
  if (missing.length === 0) return { state: 'complete', reason: null, advice: null }
  const names = missing.length > 3 ? `${missing.slice(0, 3).join(', ')} and others` : missing.join(', ')
  return {
    state: 'incomplete',
    reason: `${missing.length} of ${wanted} wanted events came without a webhook: ${names}.`,
    advice:
      'Declare them in the manifest (MANIFEST_EVENTS; Clockify documents at most 20 webhooks per add-on) and install the add-on again, or leave them out of WEBHOOK_EVENTS.',
  }
}
