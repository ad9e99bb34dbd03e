import { z } from 'zod'
import { Id, Moment, Reference, Text } from './fields.ts'

const Owner = z.looseObject({ userId: Reference, userName: Text, timezone: Text, startOfWeek: Text })

const Status = z.looseObject({
  state: Text.describe('Such as PENDING, APPROVED, REJECTED, WITHDRAWN_SUBMISSION or WITHDRAWN_APPROVAL'),
  updatedBy: Reference,
  updatedByUserName: Text,
  updatedAt: Moment,
  note: Text,
})

/** Time handed in for approval. */
export const ApprovalRequestPayload = z.looseObject({
  id: Id,
  workspaceId: Id,
  dateRange: z
    .looseObject({ start: Moment, end: Moment })
    .nullish()
    .describe("Midnight to midnight in the owner's time zone, written in UTC"),
  owner: Owner.nullish(),
  status: Status.nullish(),
})
