import { z } from 'zod'
import { Duration, Flag, Id, Moment, Quantity, Rate, Reference, References, Text } from './fields.ts'
import { EmbeddedProject } from './project.ts'
import { EmbeddedTask } from './task.ts'

const seconds = Quantity.describe('Offset from UTC in seconds')

const TimeInterval = z.looseObject({
  start: Moment,
  end: Moment.describe('ISO 8601 moment in UTC; null while the timer runs'),
  duration: Duration.describe('ISO 8601 duration; null while the timer runs'),
  timeZone: Text,
  offsetStart: seconds,
  offsetEnd: seconds,
  zonedStart: Text.describe('Local time without an offset'),
  zonedEnd: Text.describe('Local time without an offset'),
})

const CustomFieldValue = z.looseObject({
  customFieldId: Reference,
  timeEntryId: Reference,
  value: z.unknown().optional().describe('Text, number, yes or no, or a list, by the kind of the field'),
  name: Text,
})

const Tag = z.looseObject({ id: Reference, name: Text, workspaceId: Reference, archived: Flag })

const User = z
  .looseObject({ id: Reference, name: Text, status: Text, hourlyRate: Rate, costRate: Rate })
  .describe('The owner of the entry; not always the person who acted')

/**
 * A time entry or a running timer. Live deliveries leave out `taskId` and `tagIds` (read `task.id` and `tags`), may
 * have no task, and carry more about the interval and the approval.
 */
export const TimeEntryPayload = z.looseObject({
  id: Id,
  workspaceId: Id,
  description: Text,
  userId: Reference,
  billable: Flag,
  projectId: Reference,
  taskId: Reference.describe('Missing in live deliveries: see task.id'),
  tagIds: References.describe('Missing in live deliveries: see tags'),
  timeInterval: TimeInterval.nullish(),
  isLocked: Flag,
  hourlyRate: Rate,
  costRate: Rate,
  customFieldValues: z.array(CustomFieldValue).nullish(),
  type: Text.describe('REGULAR, BREAK, HOLIDAY or TIME_OFF'),
  kioskId: Reference,
  approvalStatus: Text,
  detailedApprovalStatus: z.unknown().optional(),
  projectCurrency: z.unknown().optional(),
  currentlyRunning: Flag,
  project: EmbeddedProject.nullish(),
  task: EmbeddedTask.nullish(),
  user: User.nullish(),
  tags: z.array(Tag).nullish(),
})
