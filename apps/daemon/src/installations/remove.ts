import { findInstallationByAddon, type KnownInstallation } from '../store/find-installation.ts'
import type { LifecycleBody } from './lifecycle-bodies.ts'
import { type ChangeDeps, type LifecycleOutcome, refuseChange } from './lifecycle-change.ts'

/**
 * DELETED: erases the installation's tokens and keeps its history. A late call deletes an older installation; one that
 * comes before its INSTALLED call leaves a mark, so that the late INSTALLED does not bring it back.
 */
export async function remove(deps: ChangeDeps, body: LifecycleBody<'DELETED'>): Promise<LifecycleOutcome> {
  const known = await findInstallationByAddon(deps.tx, body.addonId)
  if (known === null) return markUnknown(deps, body)
  if (known.workspaceId !== body.workspaceId) {
    return refuseChange('foreign-workspace', 'This installation belongs to another workspace.')
  }
  if (known.status !== 'DELETED') await markDeleted(deps, known)
  const outcome = known.status === 'DELETED' ? 'repeated' : 'applied'
  return { kind: 'changed', installationId: known.id, outcome, status: 'DELETED' }
}

/** Marks an installation as deleted and erases every token of it. */
export async function markDeleted(
  { tx, now }: Pick<ChangeDeps, 'tx' | 'now'>,
  installation: Pick<KnownInstallation, 'id' | 'addonId'>,
): Promise<void> {
  await tx
    .updateTable('installations')
    .set({ status: 'DELETED', deleted_at: now, changed_at: now, token_sealed: null })
    .where('id', '=', installation.id)
    .execute()
  await tx
    .updateTable('webhook_registrations')
    .set({ token_sealed: null, token_mac: null })
    .where('installation_id', '=', installation.id)
    .execute()
  await eraseSignatures(tx, installation.addonId)
}

/** Its deliveries carried tokens too, also those that came before anything else was known of it. */
async function eraseSignatures(tx: ChangeDeps['tx'], addonId: string): Promise<void> {
  await tx.updateTable('signatures').set({ sealed: null }).where('addon_id', '=', addonId).execute()
}

async function markUnknown(deps: ChangeDeps, body: LifecycleBody<'DELETED'>): Promise<LifecycleOutcome> {
  const id = deps.newId('ins')
  await deps.tx
    .insertInto('installations')
    .values({
      id,
      addon_id: body.addonId,
      workspace_id: body.workspaceId,
      addon_key: deps.addonKey,
      status: 'DELETED',
      api_url: null,
      as_user: null,
      addon_user_id: null,
      token_sealed: null,
      token_claims: null,
      settings: '[]',
      installed_at: deps.now,
      changed_at: deps.now,
      deleted_at: deps.now,
      last_delivery_at: null,
    })
    .execute()
  await eraseSignatures(deps.tx, body.addonId)
  return { kind: 'changed', installationId: id, outcome: 'applied', status: 'DELETED' }
}
