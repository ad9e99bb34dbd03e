import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RefusedRequestId } from '../ids/ids.ts'
import { CheckName, SignatureReport } from '../tokens/tokens.ts'
import { operation } from './operation.ts'
import { HeaderList, Moment, PageQuery, page } from './primitives.ts'

/** A request that was refused, as lists show it. It never became a delivery. */
export const RefusedRequest = z.object({
  id: RefusedRequestId,
  receivedAt: Moment,
  method: z.string(),
  path: z.string(),
  remoteAddress: z.string().nullable(),
  /** The status that was answered. */
  status: z.number().int(),
  /** The refusal in one of the daemon's words, the same as in `clockhouse_requests_refused_total{reason}`. */
  reason: z.string(),
  /** The refusal as a sentence. */
  detail: z.string(),
  /** The step of the signature that failed; null when the request fell before its signature was looked at. */
  failedCheck: CheckName.nullable(),
  event: z.string().nullable(),
  /** As the request claims it; unproven. */
  workspaceId: z.string().nullable(),
  sizeBytes: z.number().int(),
  requestId: z.string(),
})
export type RefusedRequest = z.infer<typeof RefusedRequest>

/** A refused request with its headers (never its token's text), body and explanation. */
export const RefusedRequestDetail = RefusedRequest.extend({
  headers: HeaderList,
  /** The body as text, cut at 64 KiB; bytes that are not UTF-8 are shown as U+FFFD. */
  bodyText: z.string(),
  bodyTruncated: z.boolean(),
  signature: SignatureReport.nullable(),
})
export type RefusedRequestDetail = z.infer<typeof RefusedRequestDetail>

/** Requests that were refused, and why. */
export const quarantine = oc.tag('quarantine').router({
  list: operation
    .route({ method: 'GET', path: '/quarantine', summary: 'List refused requests, newest first' })
    .input(PageQuery.extend({ reason: z.string().max(100).optional() }))
    .output(page(RefusedRequest)),
  get: operation
    .route({
      method: 'GET',
      path: '/quarantine/{id}',
      summary: 'One refused request with the explanation of its refusal',
    })
    .input(z.strictObject({ id: RefusedRequestId }))
    .output(RefusedRequestDetail),
})
