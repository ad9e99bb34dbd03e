import { z } from 'zod'
import { Flag, Id, Moment, Quantity, Reference, Text } from './fields.ts'

const Status = z.looseObject({
  statusType: Text.describe('Such as PENDING, APPROVED or REJECTED'),
  changedByUserId: Reference,
  changedByUserName: Text,
  changedAt: Moment,
  note: Text,
})

const TimeOffPeriod = z.looseObject({
  period: z
    .looseObject({ start: Moment, end: Moment })
    .nullish()
    .describe("Midnight to midnight in the request's time zone, written in UTC"),
})

/** A request for time off. The fields of the status are null while nobody has decided. */
export const TimeOffRequestPayload = z.looseObject({
  id: Id,
  userId: Reference.describe('Who will be away'),
  workspaceId: Id,
  policyId: Reference,
  timeZone: Text.describe('IANA time zone, such as Europe/Belgrade'),
  halfDay: Flag,
  timeOffPeriod: TimeOffPeriod.nullish(),
  note: Text,
  status: Status.nullish(),
  balanceDiff: Quantity.describe(
    "What the request takes from the balance, in the policy's unit: days or hours",
  ),
  createdAt: Moment,
  requesterUserId: Reference.describe('Who asked, perhaps on behalf of another'),
  excludeDays: z.array(z.unknown()).nullish(),
  negativeBalanceUsed: Quantity,
  balanceValueAtRequest: Quantity,
})
