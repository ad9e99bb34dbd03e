import { z } from 'zod'
import { Cents, Id, Moment, Rate, Reference, Text } from './fields.ts'

const ModifiedEntity = z
  .looseObject({
    userId: Reference,
    hourlyRate: Rate,
    costRate: Rate,
    targetId: Reference.describe('What the member belongs to, such as the project'),
    membershipType: Text,
    membershipStatus: Text,
  })
  .describe('The member, project or task whose rate changed')

/** A new cost rate or billable rate. */
export const RateChangePayload = z.looseObject({
  workspaceId: Id,
  rateChangeSource: Text.describe('Whose rate it is, such as PROJECT_MEMBER'),
  modifiedEntity: ModifiedEntity.nullish(),
  currency: z.looseObject({ id: Reference, code: Text.describe('ISO 4217 code') }).nullish(),
  amount: Cents,
  since: Moment.describe('From when the rate holds; null when it holds for all time'),
})
