import type { RefusedRequest } from '@clockhouse/core/contract/quarantine'
import { RefusedRequestId } from '@clockhouse/core/ids'
import { CheckName } from '@clockhouse/core/tokens'
import type { Kysely } from 'kysely'
import { getRefusedRequest, listQuarantine, type QuarantineSummaryRow } from '../../store/list-quarantine.ts'
import type { Tables } from '../../store/tables.ts'
import { pageOf, readCursor } from './cursors.ts'
import { admin, notFound } from './implementer.ts'

/** Requests that were refused, and why. */
export const quarantineRoutes = (deps: { db: Kysely<Tables> }) => ({
  list: admin.quarantine.list.handler(async ({ input }) => {
    const belowId = readCursor(input.cursor, 'ref')
    const rows = await listQuarantine(deps.db, { belowId, limit: input.limit + 1, reason: input.reason })
    return pageOf(rows, input.limit, presentRefused)
  }),
  get: admin.quarantine.get.handler(async ({ input }) => {
    const row = await getRefusedRequest(deps.db, input.id)
    if (row === undefined) throw notFound('refused request', input.id)
    return {
      ...presentRefused(row),
      headers: JSON.parse(row.headers),
      bodyText: Buffer.from(row.body).toString('utf8'),
      bodyTruncated: row.body_bytes > row.body.byteLength,
      signature: row.signature_report === null ? null : JSON.parse(row.signature_report),
    }
  }),
})

const presentRefused = (row: QuarantineSummaryRow): RefusedRequest => ({
  id: RefusedRequestId.parse(row.id),
  receivedAt: new Date(row.received_at).toISOString(),
  method: row.method,
  path: row.path,
  remoteAddress: row.remote_address,
  status: row.status,
  reason: row.reason,
  detail: row.detail,
  failedCheck: row.failed_check === null ? null : CheckName.parse(row.failed_check),
  event: row.event,
  workspaceId: row.workspace_id,
  sizeBytes: row.body_bytes,
  requestId: row.request_id,
})
