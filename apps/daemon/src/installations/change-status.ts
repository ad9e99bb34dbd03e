import type { LifecycleBody } from './lifecycle-bodies.ts'
import type { ChangeDeps, LifecycleOutcome } from './lifecycle-change.ts'
import { requireCurrent } from './require-current.ts'

/** STATUS_CHANGED: an administrator switched the add-on on or off. */
export async function changeStatus(
  deps: ChangeDeps,
  body: LifecycleBody<'STATUS_CHANGED'>,
): Promise<LifecycleOutcome> {
  const current = await requireCurrent(deps, body)
  if ('kind' in current) return current
  const { status } = body
  if (current.status === status) {
    return { kind: 'changed', installationId: current.id, outcome: 'repeated', status }
  }
  await deps.tx
    .updateTable('installations')
    .set({ status, changed_at: deps.now })
    .where('id', '=', current.id)
    .execute()
  return { kind: 'changed', installationId: current.id, outcome: 'applied', status }
}
