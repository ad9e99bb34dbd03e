import type { InstallationId } from '@clockhouse/core/ids'
import type { LifecycleBody } from './lifecycle-bodies.ts'
import type { ChangeDeps } from './lifecycle-change.ts'

type Webhooks = LifecycleBody<'INSTALLED'>['webhooks']

/** Stores the webhooks that INSTALLED names, each by its path in normal form. Says whether anything was new. */
export async function storeWebhooks(
  deps: ChangeDeps,
  installationId: InstallationId,
  webhooks: Webhooks,
): Promise<boolean> {
  const tokens = new Map(webhooks.map(({ path, authToken }) => [deps.pathOf(path), authToken]))
  let changed = false
  for (const [path, token] of tokens) {
    if (await storeWebhook(deps, installationId, path, token)) changed = true
  }
  return changed
}

async function storeWebhook(
  deps: ChangeDeps,
  installationId: InstallationId,
  path: string,
  token: string,
): Promise<boolean> {
  const mac = deps.sealing.mac(token)
  const known = await deps.tx
    .selectFrom('webhook_registrations')
    .select('token_mac')
    .where('installation_id', '=', installationId)
    .where('path', '=', path)
    .where('registered_by', '=', 'manifest')
    .executeTakeFirst()
  if (known?.token_mac !== undefined && known.token_mac !== null && mac.equals(known.token_mac)) return false
  const told = { event: deps.eventOfPath(path), token_sealed: deps.sealing.seal(token), token_mac: mac }
  await deps.tx
    .insertInto('webhook_registrations')
    .values({
      installation_id: installationId,
      path,
      registered_by: 'manifest',
      last_delivery_at: null,
      ...told,
    })
    .onConflict((conflict) =>
      conflict.columns(['installation_id', 'path', 'registered_by']).doUpdateSet(told),
    )
    .execute()
  return true
}
