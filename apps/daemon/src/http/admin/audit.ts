import { Actor } from '@clockhouse/core/contract/access'
import { AuditEntryId } from '@clockhouse/core/ids'
import type { AccessDeps } from '../../access/access-deps.ts'
import { type Change, recordAudit } from '../../access/audit-log.ts'
import { actorOf } from '../../access/caller.ts'
import { listAudit } from '../../store/list-access.ts'
import { pageOf, readCursor } from './cursors.ts'
import { type AdminContext, admin, callerOf } from './implementer.ts'

/** Who did what. */
export const auditRoutes = (deps: AccessDeps) => ({
  list: admin.audit.list.handler(async ({ input }) => {
    const belowId = readCursor(input.cursor, 'aud')
    const rows = await listAudit(deps.db, { belowId, limit: input.limit + 1 })
    return pageOf(rows, input.limit, (row) => ({
      id: AuditEntryId.parse(row.id),
      at: new Date(row.at).toISOString(),
      actor: Actor.parse(JSON.parse(row.actor)),
      action: row.action,
      target: row.target,
      remoteAddress: row.remote_address,
      requestId: row.request_id,
      details: JSON.parse(row.details),
    }))
  }),
})

/** Writes what a call is about to change into the audit log, with who calls and from where. */
export const auditCall = (
  deps: AccessDeps,
  context: AdminContext,
  change: Pick<Change, 'action' | 'target' | 'details'>,
): Promise<void> =>
  recordAudit(deps, {
    ...change,
    actor: actorOf(callerOf(context)),
    remoteAddress: context.remoteAddress,
    requestId: context.requestId,
  })
