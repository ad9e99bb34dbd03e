import type { Actor } from '@clockhouse/core/contract/access'
import type { AccessDeps } from './access-deps.ts'

/** A change that is about to be made. */
export interface Change {
  actor: Actor
  /** What, as `noun.verb-in-the-past`: `token.created`. */
  action: string
  target: string | null
  details: Record<string, unknown>
  remoteAddress?: string | null
  requestId?: string | null
}

/** Writes a change into the audit log. Call it before the change is made: what is done is never without its entry. */
export async function recordAudit(
  deps: Pick<AccessDeps, 'db' | 'clock' | 'newId'>,
  change: Change,
): Promise<void> {
  await deps.db
    .insertInto('audit_entries')
    .values({
      id: deps.newId('aud'),
      at: deps.clock.now(),
      actor: JSON.stringify(change.actor),
      action: change.action,
      target: change.target,
      remote_address: change.remoteAddress ?? null,
      request_id: change.requestId ?? null,
      details: JSON.stringify(change.details),
    })
    .execute()
}
