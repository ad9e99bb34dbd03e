import { z } from 'zod'
import { Id, Reference, Text } from './fields.ts'

/** A time-off balance that was set by hand or by a policy. It has no id of its own. */
export const BalancePayload = z.looseObject({
  workspaceId: Id,
  userId: Id,
  value: z
    .union([z.string(), z.number()])
    .nullish()
    .describe("A number written as text, in the policy's unit: days or hours"),
  note: Text,
  updatedBy: Reference,
})
