import type { ZodType } from 'zod'
import type { EventCategory, EventDefinition } from './event-definition.ts'
import { ApprovalRequestPayload } from './payloads/approval-request.ts'
import { AssignmentPayload } from './payloads/assignment.ts'
import { BalancePayload } from './payloads/balance.ts'
import { ClientOrTagPayload } from './payloads/client-and-tag.ts'
import { ExpensePayload, ExpenseReferencePayload } from './payloads/expense.ts'
import { InvitationPayload, LimitedUsersPayload } from './payloads/invitation.ts'
import { InvoicePayload } from './payloads/invoice.ts'
import { ProjectPayload } from './payloads/project.ts'
import { RateChangePayload } from './payloads/rate-change.ts'
import { TaskPayload } from './payloads/task.ts'
import { TimeEntryPayload } from './payloads/time-entry.ts'
import { TimeOffRequestPayload } from './payloads/time-off-request.ts'
import { UserEmailPayload, UserPayload, UserProfilePayload } from './payloads/user.ts'
import { UserGroupPayload } from './payloads/user-group.ts'

/** What the events of one kind of thing have in common; the description makes the difference. */
const family =
  <P extends ZodType>(
    category: EventCategory,
    entity: string,
    payload: P,
    entityIdField: string | null = 'id',
  ) =>
  (description: string, manifestVersion: EventDefinition['manifestVersion'] = '1.5') => ({
    category,
    entity,
    description,
    manifestVersion,
    entityIdField,
    payload,
  })

export const timeEntry = family('time-tracking', 'time-entry', TimeEntryPayload)
export const tag = family('time-tracking', 'tag', ClientOrTagPayload)
export const client = family('clients-projects', 'client', ClientOrTagPayload)
export const project = family('clients-projects', 'project', ProjectPayload)
export const task = family('clients-projects', 'task', TaskPayload)
export const assignment = family('scheduling', 'assignment', AssignmentPayload, 'assignmentId')
export const invoice = family('financials', 'invoice', InvoicePayload)
/** The payload has no id: the member whose rate changed stands for it. */
export const rate = family('financials', 'rate', RateChangePayload, 'modifiedEntity.userId')
export const expense = family('expenses', 'expense', ExpensePayload)
export const expenseReference = family('expenses', 'expense', ExpenseReferencePayload, 'expenseId')
export const user = family('workspace-users', 'user', UserPayload)
export const userProfile = family('workspace-users', 'user', UserProfilePayload)
export const userEmail = family('workspace-users', 'user', UserEmailPayload)
/** Who is invited has no id yet. */
export const invitation = family('workspace-users', 'invitation', InvitationPayload, null)
export const limitedUsers = family('workspace-users', 'invitation', LimitedUsersPayload, null)
export const userGroup = family('workspace-users', 'user-group', UserGroupPayload)
export const approvalRequest = family('approvals', 'approval-request', ApprovalRequestPayload)
export const timeOffRequest = family('time-off', 'time-off-request', TimeOffRequestPayload)
/** A balance has no id: whose balance it is stands for it. */
export const balance = family('time-off', 'balance', BalancePayload, 'userId')
