import { z } from 'zod'
import { duration, name, optionalFlag, optionalIds } from './body-fields.ts'

const details = {
  assigneeId: z.string().nullish(),
  assigneeIds: optionalIds,
  userGroupIds: optionalIds,
  estimate: duration.nullish().transform((value) => value ?? undefined),
  status: z
    .enum(['ACTIVE', 'DONE'])
    .nullish()
    .transform((value) => value ?? undefined),
  billable: optionalFlag,
  budgetEstimate: z.number().int().min(0).nullish(),
}

/** The deprecated single assignee counts when the list is missing. */
const withAssignees = <
  T extends { assigneeId?: string | null | undefined; assigneeIds: string[] | undefined },
>({
  assigneeId,
  ...rest
}: T) => ({ ...rest, assigneeIds: rest.assigneeIds ?? (assigneeId ? [assigneeId] : undefined) })

/** The body of a new task, of each task inside a new project, and of a PUT (there, what it leaves out stays). */
export const TaskInput = z
  .object({ name: name({ least: 1, most: 1000 }), ...details })
  .transform(withAssignees)
