import { z } from 'zod'
import type { TimeEntryDraft } from '../workspace/time-entry-draft.ts'
import { moment, optionalFlag, optionalId, optionalIds, optionalText } from './body-fields.ts'

const fields = {
  description: optionalText({ most: 3000 }),
  projectId: optionalId,
  taskId: optionalId,
  tagIds: optionalIds,
  billable: optionalFlag,
  type: z.enum(['REGULAR', 'BREAK']).nullish(),
  start: moment.nullish(),
  end: moment.nullish(),
}

const draft = (input: z.infer<z.ZodObject<typeof fields>>, startMs: number): TimeEntryDraft => ({
  description: input.description ?? '',
  projectId: input.projectId,
  taskId: input.taskId,
  tagIds: input.tagIds ?? [],
  billable: input.billable ?? null,
  type: input.type ?? 'REGULAR',
  startMs,
  endMs: input.end ?? null,
})

/** The body of a new entry; without a start it starts now, without an end it is a timer. */
export const NewTimeEntry = (nowMs: number) =>
  z.object(fields).transform((input) => draft(input, input.start ?? Math.floor(nowMs / 1000) * 1000))

/** The body of an entry's PUT: what it leaves out is cleared. */
export const ChangedTimeEntry = z
  .object({ ...fields, start: moment })
  .transform((input) => ({ ...draft(input, input.start), billable: input.billable ?? false }))

/** One entry of a PUT of many; a left-out start stays. */
export const ChangedTimeEntries = z.array(
  z.object({ ...fields, id: z.string().min(1) }).transform((input) => ({
    id: input.id,
    draftFrom: (startMs: number) => draft(input, input.start ?? startMs),
  })),
)
