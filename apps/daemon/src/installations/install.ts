import type { InstallationId } from '@clockhouse/core/ids'
import { readClaims } from '@clockhouse/core/tokens/verify'
import {
  findCurrentInstallation,
  findInstallationByAddon,
  type KnownInstallation,
} from '../store/find-installation.ts'
import { adoptDeliveries } from './adopt-deliveries.ts'
import type { LifecycleBody } from './lifecycle-bodies.ts'
import { type ChangeDeps, type LifecycleOutcome, refuseChange } from './lifecycle-change.ts'
import { markDeleted } from './remove.ts'
import { storeWebhooks } from './store-webhooks.ts'

/**
 * INSTALLED: stores the installation with its tokens, which Clockify tells this once, and takes over what came before
 * it. Coming twice it changes nothing; a new `addonId` replaces the workspace's installation and keeps its history.
 */
export async function install(deps: ChangeDeps, body: LifecycleBody<'INSTALLED'>): Promise<LifecycleOutcome> {
  const known = await findInstallationByAddon(deps.tx, body.addonId)
  if (known !== null) return reinstallSame(deps, known, body)
  const current = await findCurrentInstallation(deps.tx, body.workspaceId)
  if (current !== null && current.status !== 'DELETED') await markDeleted(deps, current)
  const id = deps.newId('ins')
  await deps.tx
    .insertInto('installations')
    .values({
      id,
      addon_id: body.addonId,
      workspace_id: body.workspaceId,
      addon_key: deps.addonKey,
      status: 'ACTIVE',
      settings: '[]',
      installed_at: deps.now,
      changed_at: deps.now,
      deleted_at: null,
      last_delivery_at: null,
      ...toldBy(deps, body),
    })
    .execute()
  await storeWebhooks(deps, id, body.webhooks)
  await adoptDeliveries(deps, { id, addonId: body.addonId, workspaceId: body.workspaceId })
  return { kind: 'changed', installationId: id, outcome: 'applied', status: 'ACTIVE' }
}

/** The same installation again: tokens that differ from those stored are taken, a deleted one stays deleted. */
async function reinstallSame(
  deps: ChangeDeps,
  known: KnownInstallation,
  body: LifecycleBody<'INSTALLED'>,
): Promise<LifecycleOutcome> {
  if (known.workspaceId !== body.workspaceId) {
    return refuseChange('foreign-workspace', 'This installation belongs to another workspace.')
  }
  if (known.status === 'DELETED') {
    return refuseChange(
      'foreign-installation',
      'This installation is deleted: installing again gives a new addonId.',
    )
  }
  const sameToken = (await storedToken(deps, known.id)) === body.authToken
  const webhooksChanged = await storeWebhooks(deps, known.id, body.webhooks)
  if (!sameToken) {
    await deps.tx
      .updateTable('installations')
      .set({ ...toldBy(deps, body), changed_at: deps.now })
      .where('id', '=', known.id)
      .execute()
  }
  await adoptDeliveries(deps, known)
  const outcome = sameToken && !webhooksChanged ? 'repeated' : 'applied'
  return { kind: 'changed', installationId: known.id, outcome, status: known.status }
}

const toldBy = (deps: ChangeDeps, body: LifecycleBody<'INSTALLED'>) => ({
  api_url: body.apiUrl,
  as_user: body.asUser,
  addon_user_id: body.addonUserId,
  token_sealed: deps.sealing.seal(body.authToken),
  token_claims: claimsOf(body.authToken),
})

function claimsOf(token: string): string | null {
  const claims = readClaims(token)
  return claims === null ? null : JSON.stringify(claims)
}

async function storedToken(deps: ChangeDeps, id: InstallationId): Promise<string | null> {
  const row = await deps.tx
    .selectFrom('installations')
    .select('token_sealed')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.token_sealed === null || row === undefined ? null : deps.sealing.open(row.token_sealed)
}
