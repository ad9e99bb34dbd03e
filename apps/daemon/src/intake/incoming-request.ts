import type { DeliveryId } from '@clockhouse/core/ids'
import type { SignatureReport } from '@clockhouse/core/tokens'

/** A webhook or a lifecycle call with its body read: what intake judges. It knows no HTTP server. */
export interface IncomingRequest {
  method: string
  /** Normal form, without its query. */
  path: string
  /** What the path names; null for `POST /webhooks`, where the header alone says it. */
  event: string | null
  /** In the order in which they came. */
  rawHeaders: [string, string][]
  header(name: string): string | undefined
  body: Buffer
  remoteAddress: string | null
  requestId: string
  /** Milliseconds since 1970. */
  receivedAt: number
  source: 'clockify' | 'sample'
}

/** Why a request was refused: the words of `clockhouse_requests_refused_total{reason}`. */
export type RefusalReason =
  | 'malformed'
  | 'event-mismatch'
  | 'unsigned'
  | 'bad-signature'
  | 'wrong-token'
  | 'foreign-workspace'
  | 'foreign-installation'
  | 'unknown-event'
  | 'installation-deleted'
  | 'too-large'
  | 'not-json'

/** A request that is not taken. `detail` is for the caller. */
export interface Refusal {
  kind: 'refused'
  reason: RefusalReason
  detail: string
  /** Null when it fell before its signature was looked at. */
  report: SignatureReport | null
  /** Places of the body that are wrong. */
  errors?: { pointer: string; message: string }[]
}

/** Cannot be judged or kept now: nothing is believed, nothing acknowledged, and it may come again. */
export interface Unavailable {
  kind: 'unavailable'
  detail: string
}

/** What became of a delivery. `stored` means: on disk. */
export type Receipt = { kind: 'stored'; deliveryId: DeliveryId; duplicate: boolean } | Refusal | Unavailable

/** A refusal in one line. */
export const refuse = (
  reason: RefusalReason,
  detail: string,
  report: SignatureReport | null = null,
): Refusal => ({ kind: 'refused', reason, detail, report })
