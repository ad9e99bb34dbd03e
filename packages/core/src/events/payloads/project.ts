import { z } from 'zod'
import { Cents, Duration, Flag, Id, Rate, Reference, Text } from './fields.ts'
import { EmbeddedTask } from './task.ts'

const Estimate = z
  .looseObject({ estimate: Duration, type: Text.describe('AUTO or MANUAL') })
  .nullish()
  .describe('How long the project may take')

/** Present in live deliveries only; none of it is in Clockify's documented samples. */
const liveFields = {
  costRate: Rate,
  memberships: z.array(z.looseObject({ userId: Reference, hourlyRate: Rate, costRate: Rate })).nullish(),
  activeEstimate: Text,
  timeEstimate: z.looseObject({ includeNonBillable: Flag, type: Text, resetOption: Text }).nullish(),
  budgetEstimate: z.looseObject({ estimate: Cents }).nullish(),
  sourceType: Text,
  auditMetadata: z
    .looseObject({ updatedAt: z.number().nullish().describe('Milliseconds since 1970') })
    .nullish(),
}

const projectFields = {
  name: Text,
  hourlyRate: Rate,
  clientId: Reference,
  clientName: Text,
  billable: Flag,
  color: Text.describe('Hexadecimal colour, such as #03A9F4'),
  estimate: Estimate,
  archived: Flag,
  duration: Duration.describe('Time tracked so far, as an ISO 8601 duration'),
  note: Text,
  public: Flag,
  template: Flag,
  ...liveFields,
}

const Client = z.looseObject({ id: Reference, name: Text, workspaceId: Reference, archived: Flag }).nullish()

/** A project with its tasks and its client. */
export const ProjectPayload = z.looseObject({
  id: Id,
  workspaceId: Id,
  ...projectFields,
  tasks: z.array(EmbeddedTask).nullish(),
  client: Client,
})

/** A project inside a time entry. */
export const EmbeddedProject = z.looseObject({ id: Reference, workspaceId: Reference, ...projectFields })
