import { z } from 'zod'
import { Cents, Flag, Id, Moment, Quantity, Reference, Text } from './fields.ts'

/** A whole expense, as when it is created or restored. */
export const ExpensePayload = z.looseObject({
  id: Id,
  workspaceId: Id,
  userId: Reference,
  date: Moment,
  projectId: Reference,
  taskId: Reference,
  categoryId: Reference,
  notes: Text,
  quantity: Quantity,
  billable: Flag,
  fileId: Reference.describe('The receipt; an empty string when there is none'),
  total: Cents,
  locked: Flag,
})

/** Only the ids of an expense, as when it is changed or deleted. */
export const ExpenseReferencePayload = z.looseObject({
  workspaceId: Id,
  userId: Reference,
  projectId: Reference,
  expenseId: Id,
  categoryId: Reference,
})
