import { oc } from '@orpc/contract'
import { z } from 'zod'
import { InstallationId, LifecycleEventId } from '../ids/ids.ts'
import { operation } from './operation.ts'
import { Moment, PageQuery, page } from './primitives.ts'

export const InstallationStatus = z.enum(['ACTIVE', 'INACTIVE', 'DELETED'])
export type InstallationStatus = z.infer<typeof InstallationStatus>

export const LifecycleType = z.enum(['INSTALLED', 'DELETED', 'STATUS_CHANGED', 'SETTINGS_UPDATED'])
export type LifecycleType = z.infer<typeof LifecycleType>

/** Whether the installation gets all the events that the add-on wants, and what helps if it does not. */
export const Registration = z.object({
  state: z.enum(['complete', 'incomplete', 'removed']),
  reason: z.string().nullable(),
  advice: z.string().nullable(),
})

/** An installation of the add-on in one workspace. */
export const Installation = z.object({
  id: InstallationId,
  addonId: z.string(),
  workspaceId: z.string(),
  status: InstallationStatus,
  installedAt: Moment,
  changedAt: Moment,
  deletedAt: Moment.nullable(),
  apiUrl: z.string().nullable(),
  webhooks: z.object({ received: z.number().int(), expected: z.number().int() }),
  registration: Registration,
  deliveryCount: z.number().int(),
  lastDeliveryAt: Moment.nullable(),
})
export type Installation = z.infer<typeof Installation>

/** One webhook of an installation. Its token is present or absent, never shown. */
export const InstallationWebhook = z.object({
  event: z.string(),
  path: z.string(),
  registeredBy: z.enum(['manifest', 'api']).nullable(),
  tokenPresent: z.boolean(),
  deliveryCount: z.number().int(),
  lastDeliveryAt: Moment.nullable(),
})
export type InstallationWebhook = z.infer<typeof InstallationWebhook>

/** An installation with what its INSTALLED call said. Tokens show as their claims only. */
export const InstallationDetail = Installation.extend({
  asUser: z.string().nullable(),
  addonUserId: z.string().nullable(),
  token: z.object({ present: z.boolean(), claims: z.record(z.string(), z.unknown()).nullable() }),
  settings: z.array(z.object({ id: z.string(), name: z.string().nullable(), value: z.unknown() })),
})
export type InstallationDetail = z.infer<typeof InstallationDetail>

/** A lifecycle call as it came; tokens in its body are replaced by `[token]`. */
export const LifecycleEvent = z.object({
  id: LifecycleEventId,
  type: LifecycleType,
  receivedAt: Moment,
  addonId: z.string(),
  workspaceId: z.string(),
  /** What it did: `applied`, or `repeated` when it told nothing new. */
  outcome: z.enum(['applied', 'repeated']),
  requestId: z.string(),
  body: z.unknown(),
})
export type LifecycleEvent = z.infer<typeof LifecycleEvent>

const ById = z.strictObject({ id: InstallationId })

/** Installations and their life. */
export const installations = oc.tag('installations').router({
  list: operation
    .route({ method: 'GET', path: '/installations', summary: 'List installations, newest first' })
    .input(
      PageQuery.extend({
        status: InstallationStatus.optional(),
        workspaceId: z.string().max(100).optional(),
      }),
    )
    .output(page(Installation)),
  get: operation
    .route({ method: 'GET', path: '/installations/{id}', summary: 'One installation' })
    .input(ById)
    .output(InstallationDetail),
  webhooks: operation
    .route({ method: 'GET', path: '/installations/{id}/webhooks', summary: "An installation's webhooks" })
    .input(ById)
    .output(z.object({ items: z.array(InstallationWebhook) })),
  lifecycleEvents: operation
    .route({
      method: 'GET',
      path: '/installations/{id}/lifecycle-events',
      summary: "The lifecycle calls of an installation's workspace, newest first",
    })
    .input(PageQuery.extend({ id: InstallationId }))
    .output(page(LifecycleEvent)),
})
