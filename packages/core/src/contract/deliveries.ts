import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DeliveryId, InstallationId } from '../ids/ids.ts'
import { SignatureReport, VerificationMethod } from '../tokens/tokens.ts'
import { operation } from './operation.ts'
import { HeaderList, Moment, PageQuery, page } from './primitives.ts'

/** Where a delivery came from: Clockify itself, a sample sent from here, or a replay. */
export const DeliverySource = z.enum(['clockify', 'sample', 'replay'])
export type DeliverySource = z.infer<typeof DeliverySource>

/** A stored delivery as lists show it. */
export const DeliverySummary = z.object({
  id: DeliveryId,
  /** The event's name as received: one of the official events, or a newer one that Clockhouse does not know. */
  event: z.string(),
  known: z.boolean(),
  category: z.string().nullable(),
  workspaceId: z.string().nullable(),
  addonId: z.string().nullable(),
  /** Null while unclaimed: no installation of its workspace was known when it came. */
  installationId: InstallationId.nullable(),
  entityId: z.string().nullable(),
  receivedAt: Moment,
  source: DeliverySource,
  duplicate: z.boolean(),
  duplicateOf: DeliveryId.nullable(),
  verification: VerificationMethod,
  sizeBytes: z.number().int(),
  requestId: z.string(),
  /** What happened, in plain words: "Ana stopped a 2 h 10 min entry on Website". */
  summary: z.string(),
})
export type DeliverySummary = z.infer<typeof DeliverySummary>

/** A stored delivery with everything known of it. The bytes as received are at `/deliveries/{id}/raw`. */
export const DeliveryDetail = DeliverySummary.extend({
  path: z.string(),
  headers: HeaderList,
  remoteAddress: z.string().nullable(),
  bodySha256: z.string(),
  body: z.unknown(),
  signature: SignatureReport,
  /** Where the body differs from the documented payload of its event. Empty when it does not. */
  payloadIssues: z.array(z.object({ pointer: z.string(), message: z.string() })),
})
export type DeliveryDetail = z.infer<typeof DeliveryDetail>

/** Newest first. `filter` is the filter language over indexed fields: `event:NEW_TIME_ENTRY duplicate:false after:2026-11-01`. */
export const DeliveryQuery = PageQuery.extend({ filter: z.string().max(2000).optional() })

/** Deliveries: everything that was acknowledged. */
export const deliveries = oc.tag('deliveries').router({
  list: operation
    .route({ method: 'GET', path: '/deliveries', summary: 'List deliveries, newest first' })
    .input(DeliveryQuery)
    .output(page(DeliverySummary)),
  get: operation
    .route({
      method: 'GET',
      path: '/deliveries/{id}',
      summary: 'One delivery with headers, body and signature report',
    })
    .input(z.strictObject({ id: DeliveryId }))
    .output(DeliveryDetail),
  raw: operation
    .route({
      method: 'GET',
      path: '/deliveries/{id}/raw',
      summary: "A delivery's body, byte for byte as received",
    })
    .input(z.strictObject({ id: DeliveryId }))
    .output(z.instanceof(Blob)),
})
