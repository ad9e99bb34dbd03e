import { z } from 'zod'
import { DeliverySummary } from './deliveries.ts'
import { InstallationStatus, LifecycleType } from './installations.ts'
import { Moment } from './primitives.ts'

/**
 * What the live feed tells (`GET /admin/v1/feed`, server-sent events). Each message's `event` field is the type, its
 * `data` the JSON below, its `id` what to send as `Last-Event-ID` to go on after it. Messages without an id are
 * momentary and are not repeated.
 */
export const FeedEvent = z.discriminatedUnion('type', [
  /** On disk and acknowledged. */
  z.object({ type: z.literal('delivery.received'), delivery: DeliverySummary }),
  /** A lifecycle call changed an installation. */
  z.object({
    type: z.literal('installation.changed'),
    installationId: z.string(),
    workspaceId: z.string(),
    addonId: z.string(),
    lifecycle: LifecycleType,
    status: InstallationStatus,
    at: Moment,
  }),
  /** A request was refused and is in quarantine. */
  z.object({
    type: z.literal('request.refused'),
    id: z.string(),
    reason: z.string(),
    path: z.string(),
    at: Moment,
  }),
  /** Something an operator should know. */
  z.object({ type: z.literal('warning'), code: z.string(), message: z.string(), at: Moment }),
])
export type FeedEvent = z.infer<typeof FeedEvent>
