import { z } from 'zod'
import { duration, name, optionalFlag, optionalId, optionalIds, optionalText, rate } from './body-fields.ts'
import { TaskInput } from './task-input.ts'

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #03a9f4')
const projectName = name({ least: 2, most: 250 })
const note = optionalText({ most: 16_384 }).transform((value) => value ?? undefined)

const details = {
  color: color.nullish().transform((value) => value ?? undefined),
  billable: optionalFlag,
  isPublic: optionalFlag,
  note,
  hourlyRate: rate,
  costRate: rate,
}

/** What REST calls `isPublic` is `public` in a project. */
const renamed = <T extends { isPublic?: boolean | undefined }>({ isPublic, ...rest }: T) => ({
  ...rest,
  public: isPublic,
})

const Estimate = z.object({ estimate: duration.nullish(), type: z.enum(['AUTO', 'MANUAL']).nullish() })

/** The body of a new project. */
export const NewProject = z
  .object({
    name: projectName,
    clientId: optionalId,
    ...details,
    estimate: Estimate.nullish(),
    memberships: z.array(z.object({ userId: z.string() })).nullish(),
    tasks: z.array(TaskInput).nullish(),
  })
  .transform(({ estimate, memberships, tasks, ...input }) => ({
    ...renamed(input),
    ...estimated(estimate),
    memberIds: (memberships ?? []).map(({ userId }) => userId),
    tasks: tasks ?? [],
  }))

/** The body of a project's PUT; what it leaves out stays, an empty `clientId` takes the client off. */
export const ChangedProject = z
  .object({
    name: projectName.optional(),
    clientId: z
      .string()
      .nullish()
      .transform((value) => (value === '' ? null : (value ?? undefined))),
    archived: optionalFlag,
    ...details,
  })
  .transform(renamed)

/** The body of an estimate's PATCH; budgets are not kept. */
export const ChangedEstimate = z
  .object({ timeEstimate: Estimate })
  .transform(({ timeEstimate }) => estimated(timeEstimate))

/** The body that makes a template of a project, or the other way round. */
export const ChangedTemplate = z
  .object({ isTemplate: z.boolean() })
  .transform(({ isTemplate }) => ({ template: isTemplate }))

/** The whole team of a project. */
export const ChangedMemberships = z
  .object({ memberships: z.array(z.object({ userId: z.string() })) })
  .transform(({ memberships }) => ({ memberIds: [...new Set(memberships.map(({ userId }) => userId))] }))

/** Who joins the team of a project, or with `remove` leaves it. */
export const ChangedTeam = z.object({
  userIds: optionalIds.transform((ids) => ids ?? []),
  remove: optionalFlag,
})

const estimated = (given: z.infer<typeof Estimate> | null | undefined) => ({
  estimate: given?.estimate ?? undefined,
  estimateType: given?.type ?? undefined,
})
