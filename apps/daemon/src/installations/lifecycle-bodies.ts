import { z } from 'zod'

const Id = z.string().min(1).max(200)
const whose = { workspaceId: Id, addonId: Id }
/** May be missing or null; both mean that it is not known. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

/** A webhook that Clockify made for the installation. Its path is a path, a doubled path or a whole address. */
const InstalledWebhook = z.looseObject({ path: z.string().min(1).max(2000), authToken: z.string().min(1) })

/** Bodies of lifecycle calls. Unknown fields pass: Clockify adds some. */
export const LIFECYCLE_BODIES = {
  INSTALLED: z.looseObject({
    ...whose,
    authToken: z.string().min(1),
    asUser: maybe(z.string()),
    addonUserId: maybe(z.string()),
    apiUrl: maybe(z.string()),
    webhooks: z
      .array(InstalledWebhook)
      .max(1000)
      .nullish()
      .transform((list) => list ?? []),
  }),
  DELETED: z.looseObject({ ...whose }),
  STATUS_CHANGED: z.looseObject({ ...whose, status: z.enum(['ACTIVE', 'INACTIVE']) }),
  SETTINGS_UPDATED: z.looseObject({
    ...whose,
    settings: z
      .array(z.looseObject({ id: z.string().min(1), name: maybe(z.string()), value: z.unknown() }))
      .max(1000),
  }),
} as const

export type LifecycleType = keyof typeof LIFECYCLE_BODIES
export type LifecycleBody<T extends LifecycleType> = z.infer<(typeof LIFECYCLE_BODIES)[T]>
