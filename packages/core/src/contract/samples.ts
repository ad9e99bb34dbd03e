import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DeliveryId } from '../ids/ids.ts'
import { operation } from './operation.ts'
import { Moment } from './primitives.ts'

/** A sample as the list shows it. */
export const SampleSummary = z.object({
  event: z.string(),
  category: z.string(),
  entity: z.string(),
  /** What the event says, in one sentence. */
  description: z.string(),
  /** The sample's own summary in plain words. */
  summary: z.string(),
  lastSentAt: Moment.nullable(),
})
export type SampleSummary = z.infer<typeof SampleSummary>

/** A sample with its body and the JSON Schema (draft 2020-12) of its event's payload. */
export const SampleDetail = SampleSummary.extend({
  path: z.string(),
  /** The first manifest version that allows the event. */
  manifestVersion: z.string(),
  body: z.record(z.string(), z.unknown()),
  schema: z.record(z.string(), z.unknown()),
})
export type SampleDetail = z.infer<typeof SampleDetail>

/**
 * What to send. `overrides` changes fields of the sample by path (`{"project.name": "Website"}`); an unknown path is
 * refused with suggestions. `body` sends another body altogether. Without `workspaceId` the newest active
 * installation's workspace is used, or the sample's own when there is none.
 */
export const SendSample = z.strictObject({
  event: z.string(),
  workspaceId: z.string().min(1).max(100).optional(),
  overrides: z.record(z.string(), z.unknown()).optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  target: z.literal('intake').default('intake'),
})

/** The stored delivery that the sample became. */
export const SentSample = z.object({
  deliveryId: DeliveryId,
  duplicate: z.boolean(),
  event: z.string(),
  workspaceId: z.string(),
  durationMs: z.number(),
})
export type SentSample = z.infer<typeof SentSample>

/** A realistic delivery of each event, to look at and to send. */
export const samples = oc.tag('samples').router({
  list: operation
    .route({ method: 'GET', path: '/samples', summary: 'List the samples, one per event' })
    .output(z.object({ items: z.array(SampleSummary) })),
  get: operation
    .route({ method: 'GET', path: '/samples/{event}', summary: 'One sample with its payload schema' })
    .input(z.strictObject({ event: z.string() }))
    .output(SampleDetail),
  send: operation
    .meta({ role: 'operator' })
    .route({
      method: 'POST',
      path: '/samples/{event}/send',
      summary: 'Send a sample through the whole intake',
    })
    .input(SendSample)
    .output(SentSample),
})
