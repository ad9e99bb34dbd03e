import type { EventName, Payload } from '../events/events.ts'
import { approvals } from './approvals.ts'
import { clientsProjects } from './clients-projects.ts'
import { expenses } from './expenses.ts'
import { financials } from './financials.ts'
import { scheduling } from './scheduling.ts'
import { timeOff } from './time-off.ts'
import { timeTracking } from './time-tracking.ts'
import { workspaceUsers } from './workspace-users.ts'

const samples: { [E in EventName]: Payload<E> } = {
  ...timeTracking,
  ...clientsProjects,
  ...scheduling,
  ...financials,
  ...expenses,
  ...workspaceUsers,
  ...approvals,
  ...timeOff,
}

/** A realistic delivery of an event, as Clockify would post it; a fresh copy each time. */
export function sampleOf(event: EventName): Record<string, unknown> {
  return structuredClone<Record<string, unknown>>(samples[event])
}
