import type { z } from 'zod'
import type { EventDefinition } from './event-definition.ts'
import {
  approvalRequest,
  assignment,
  balance,
  client,
  expense,
  expenseReference,
  invitation,
  invoice,
  limitedUsers,
  project,
  rate,
  tag,
  task,
  timeEntry,
  timeOffRequest,
  user,
  userEmail,
  userGroup,
  userProfile,
} from './families.ts'

export { type EventCategory, type EventDefinition, eventCategories } from './event-definition.ts'

/**
 * The 50 events of manifest 1.5, in the order of Clockify's documentation. The one list from which paths, types,
 * schemas, samples, the manifest and the console's filter are computed.
 */
export const events = {
  NEW_TIMER_STARTED: timeEntry('A timer was started'),
  TIMER_STOPPED: timeEntry('A running timer was stopped'),
  NEW_TIME_ENTRY: timeEntry('A time entry was added by hand'),
  TIME_ENTRY_UPDATED: timeEntry('A time entry was changed'),
  TIME_ENTRY_DELETED: timeEntry('A time entry was deleted'),
  TIME_ENTRY_RESTORED: timeEntry('A deleted time entry was restored'),
  TIME_ENTRY_SPLIT: timeEntry('A time entry was split in two'),
  NEW_TAG: tag('A tag was created'),
  TAG_UPDATED: tag('A tag was changed'),
  TAG_DELETED: tag('A tag was deleted'),
  NEW_CLIENT: client('A client was created'),
  CLIENT_UPDATED: client('A client was changed'),
  CLIENT_DELETED: client('A client was deleted'),
  NEW_PROJECT: project('A project was created'),
  PROJECT_UPDATED: project('A project was changed'),
  PROJECT_DELETED: project('A project was deleted'),
  NEW_TASK: task('A task was created'),
  TASK_UPDATED: task('A task was changed'),
  TASK_DELETED: task('A task was deleted'),
  ASSIGNMENT_CREATED: assignment('An assignment was scheduled'),
  ASSIGNMENT_UPDATED: assignment('A scheduled assignment was changed'),
  ASSIGNMENT_DELETED: assignment('A scheduled assignment was deleted'),
  ASSIGNMENT_PUBLISHED: assignment('A scheduled assignment was published to its person'),
  NEW_INVOICE: invoice('An invoice was created'),
  INVOICE_UPDATED: invoice('An invoice was changed'),
  COST_RATE_UPDATED: rate('A cost rate was changed'),
  BILLABLE_RATE_UPDATED: rate('A billable rate was changed'),
  EXPENSE_CREATED: expense('An expense was recorded'),
  EXPENSE_UPDATED: expenseReference('An expense was changed'),
  EXPENSE_DELETED: expenseReference('An expense was deleted'),
  EXPENSE_RESTORED: expense('A deleted expense was restored'),
  USER_JOINED_WORKSPACE: userProfile('A person joined the workspace'),
  USERS_INVITED_TO_WORKSPACE: invitation('People were invited to the workspace'),
  LIMITED_USERS_ADDED_TO_WORKSPACE: limitedUsers('Limited users were added to the workspace'),
  USER_DELETED_FROM_WORKSPACE: user('A person was removed from the workspace'),
  USER_ACTIVATED_ON_WORKSPACE: userProfile('A person was activated again'),
  USER_DEACTIVATED_ON_WORKSPACE: userProfile('A person was deactivated'),
  USER_UPDATED: user("A person's profile was changed"),
  USER_EMAIL_CHANGED: userEmail("A person's e-mail address was changed"),
  USER_GROUP_CREATED: userGroup('A user group was created'),
  USER_GROUP_UPDATED: userGroup('A user group was changed'),
  USER_GROUP_DELETED: userGroup('A user group was deleted'),
  NEW_APPROVAL_REQUEST: approvalRequest('Time was handed in for approval'),
  APPROVAL_REQUEST_STATUS_UPDATED: approvalRequest('A request for approval was decided or withdrawn'),
  TIME_OFF_REQUESTED: timeOffRequest('Time off was requested'),
  TIME_OFF_REQUEST_UPDATED: timeOffRequest('A time-off request was changed'),
  TIME_OFF_REQUEST_APPROVED: timeOffRequest('A time-off request was approved'),
  TIME_OFF_REQUEST_REJECTED: timeOffRequest('A time-off request was rejected'),
  TIME_OFF_REQUEST_WITHDRAWN: timeOffRequest('A time-off request was withdrawn'),
  BALANCE_UPDATED: balance('A time-off balance was changed'),
} as const satisfies Record<string, EventDefinition>

/** The name of one of the 50 events. */
export type EventName = keyof typeof events

/** The body of a delivery of an event. */
export type Payload<E extends EventName> = z.infer<(typeof events)[E]['payload']>

/** Events that newer manifests allow and 1.5 does not: accepted when they come, never asked for. */
export const upcomingEvents = {
  TIME_OFF_REQUEST_STARTED: timeOffRequest('Approved time off has begun', '1.6'),
} as const satisfies Record<string, EventDefinition>

/** The 50 names in the order of the list. */
export const eventNames: readonly EventName[] = Object.keys(events).filter(isEventName)

/** Whether a name is one of the 50. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name)
}

const known: ReadonlyMap<string, EventDefinition & { name: string }> = new Map(
  Object.entries<EventDefinition>({ ...events, ...upcomingEvents }).map(([name, definition]) => [
    name,
    { ...definition, name },
  ]),
)

/** What is known of an event, one of the 50 or an upcoming one; null for any other name. */
export function findEvent(name: string): (EventDefinition & { name: string }) | null {
  return known.get(name) ?? null
}

const pathSegment = (name: string): string => name.toLowerCase().replaceAll('_', '-')

/** Where Clockify posts an event: `NEW_TIME_ENTRY` to `/webhooks/new-time-entry`. */
export function eventPath(name: string): string {
  return `/webhooks/${pathSegment(name)}`
}

const namesBySegment: ReadonlyMap<string, string> = new Map(
  [...known.keys()].map((name) => [pathSegment(name), name]),
)

/** The event whose path ends with this segment; null when none does. */
export function eventFromPathSegment(segment: string): string | null {
  return namesBySegment.get(segment) ?? null
}

/** A bound on what one delivery can make us say: a body of nothing but mistakes has millions of them. */
const MAX_ISSUES = 50

/** Where a body differs from the documented payload of its event. Empty for an event that is not known. */
export function payloadIssues(event: string, body: unknown): { pointer: string; message: string }[] {
  const result = known.get(event)?.payload.safeParse(body)
  if (result === undefined || result.success) return []
  return result.error.issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => ({ pointer: jsonPointer(path), message }))
}

/** RFC 6901: `/tags/0/name`. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
