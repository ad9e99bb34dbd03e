import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DeliveryId } from '../ids/ids.ts'
import { operation } from './operation.ts'
import { Moment } from './primitives.ts'

/** How far the add-on has met one event. */
export const EventCoverage = z.object({
  event: z.string(),
  category: z.string(),
  entity: z.string(),
  description: z.string(),
  manifestVersion: z.string(),
  path: z.string(),
  /** Declared in the manifest that is served now. */
  declared: z.boolean(),
  /** Deliveries from Clockify; samples are not counted. */
  count: z.number().int(),
  lastReceivedAt: Moment.nullable(),
  lastDeliveryId: DeliveryId.nullable(),
  lastSampleAt: Moment.nullable(),
})
export type EventCoverage = z.infer<typeof EventCoverage>

/** Coverage of the official events. */
export const events = oc.tag('events').router({
  list: operation
    .route({ method: 'GET', path: '/events', summary: 'The official events: declared, received, tried' })
    .output(
      z.object({
        items: z.array(EventCoverage),
        /** Names that Clockify sent and Clockhouse does not know. */
        unknown: z.array(z.object({ event: z.string(), count: z.number().int(), lastReceivedAt: Moment })),
      }),
    ),
})
