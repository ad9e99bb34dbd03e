import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import { summarize } from '@clockhouse/core/events/summary'
import { DeliveryId, InstallationId } from '@clockhouse/core/ids'
import type { DeliveryRow } from './tables.ts'

/** Bodies up to this size are read for their summary; a larger one would cost a list more than its sentence is worth. */
export const SUMMARY_MAX_BYTES = 65_536

/** The columns of a delivery that lists show. */
export const SUMMARY_COLUMNS = [
  'id',
  'event',
  'known',
  'category',
  'workspace_id',
  'addon_id',
  'installation_id',
  'entity_id',
  'received_at',
  'source',
  'duplicate_of',
  'verification',
  'body_bytes',
  'request_id',
] as const satisfies readonly (keyof DeliveryRow)[]

/** A delivery as lists read it; the body is null where it is too large to be summarised. */
export type DeliverySummaryRow = Pick<DeliveryRow, (typeof SUMMARY_COLUMNS)[number]> & {
  body: Uint8Array | null
}

/** A stored delivery as the API and the feed show it. */
export const presentDelivery = (row: DeliverySummaryRow): DeliverySummary => ({
  id: DeliveryId.parse(row.id),
  event: row.event,
  known: row.known === 1,
  category: row.category,
  workspaceId: row.workspace_id,
  addonId: row.addon_id,
  installationId: row.installation_id === null ? null : InstallationId.parse(row.installation_id),
  entityId: row.entity_id,
  receivedAt: new Date(row.received_at).toISOString(),
  source: row.source,
  duplicate: row.duplicate_of !== null,
  duplicateOf: row.duplicate_of === null ? null : DeliveryId.parse(row.duplicate_of),
  verification: row.verification,
  sizeBytes: row.body_bytes,
  requestId: row.request_id,
  summary: summarize(row.event, summarizableBody(row)),
})

function summarizableBody(row: DeliverySummaryRow): unknown {
  if (row.body === null || row.body_bytes > SUMMARY_MAX_BYTES) return null
  return parseStoredBody(row.body)
}

/** A stored body as JSON. Intake stores only what parses; null for what does not, all the same. */
export function parseStoredBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'))
  } catch {
    return null
  }
}
