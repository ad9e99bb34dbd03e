import type { ZodType } from 'zod'

/** The areas of Clockify that send events, in the order in which its documentation lists them. */
export const eventCategories = [
  { id: 'time-tracking', title: 'Time tracking' },
  { id: 'clients-projects', title: 'Clients and projects' },
  { id: 'scheduling', title: 'Scheduling' },
  { id: 'financials', title: 'Financials' },
  { id: 'expenses', title: 'Expenses' },
  { id: 'workspace-users', title: 'Workspace and users' },
  { id: 'approvals', title: 'Approvals' },
  { id: 'time-off', title: 'Time off' },
] as const satisfies readonly { id: string; title: string }[]

/** The id of an area of Clockify. */
export type EventCategory = (typeof eventCategories)[number]['id']

/** All that Clockhouse knows of one event; everything else about it is computed from this. */
export interface EventDefinition {
  category: EventCategory
  /** The kind of thing that the event is about, such as `time-entry`. */
  entity: string
  /** What the event says, in one sentence. */
  description: string
  /** The first manifest version that allows the event. */
  manifestVersion: '1.5' | '1.6'
  /** Where the payload names the thing, as a dotted path; null when it does not. */
  entityIdField: string | null
  payload: ZodType
}
