import { oc } from '@orpc/contract'
import { z } from 'zod'
import { operation } from './operation.ts'
import { Moment } from './primitives.ts'

/** Is everything all right? */
export const Status = z.object({
  version: z.string(),
  environment: z.enum(['prod', 'dev', 'sandbox']),
  baseUrl: z.string(),
  startedAt: Moment,
  uptimeSeconds: z.number(),
  ready: z.boolean(),
  checks: z.record(z.string(), z.boolean()),
  /** False only in developer mode: whatever arrives is believed. */
  signatureVerification: z.boolean(),
  addon: z.object({ key: z.string(), name: z.string(), declaredEvents: z.number().int() }),
  store: z.object({ engine: z.enum(['sqlite', 'postgres']), bytes: z.number().int() }),
  totals: z.object({
    deliveries: z.number().int(),
    duplicates: z.number().int(),
    unclaimed: z.number().int(),
    refused: z.number().int(),
    activeInstallations: z.number().int(),
    installations: z.number().int(),
  }),
  /** Milliseconds from a request's first byte to its acknowledgement, over the last 4,096 acknowledged since start; null before the first. */
  acknowledgement: z.object({
    p50Ms: z.number().nullable(),
    p99Ms: z.number().nullable(),
    samples: z.number().int(),
  }),
  /** The newest delivery's id: where a listener that starts now begins. */
  lastDeliveryId: z.string().nullable(),
  lastDeliveryAt: Moment.nullable(),
  /** When somebody last fetched the manifest: Clockify does so at every install. */
  manifestFetchedAt: Moment.nullable(),
  feedListeners: z.number().int(),
})
export type Status = z.infer<typeof Status>

/** One bar of the activity chart. */
export const ActivityPoint = z.object({
  at: Moment,
  received: z.number().int(),
  duplicates: z.number().int(),
  refused: z.number().int(),
})
export type ActivityPoint = z.infer<typeof ActivityPoint>

/** The daemon's own state. */
export const status = oc.tag('status').router({
  get: operation
    .route({ method: 'GET', path: '/status', summary: 'Health, totals and latency at one glance' })
    .output(Status),
  activity: operation
    .route({
      method: 'GET',
      path: '/status/activity',
      summary: 'Deliveries per minute, quarter of an hour or two hours',
    })
    .input(z.strictObject({ window: z.enum(['hour', 'day', 'week']).default('hour') }))
    .output(
      z.object({
        window: z.enum(['hour', 'day', 'week']),
        bucketSeconds: z.number().int(),
        points: z.array(ActivityPoint),
      }),
    ),
})
