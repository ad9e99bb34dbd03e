import type { AddonDeps } from './addon-deps.ts'
import type { Installation } from './installation.ts'
import { type LifecycleAnswer, sendLifecycle } from './send-lifecycle.ts'

/** Uninstalls: tokens are dead and webhooks gone at once, then DELETED is told, whatever the add-on answers. */
export async function removeAddon(deps: AddonDeps, installation: Installation): Promise<LifecycleAnswer> {
  forgetInstallation(deps, installation)
  const { addonId, workspaceId, asUser } = installation
  return sendLifecycle(deps, installation, 'DELETED', { addonId, workspaceId, asUser })
}

/** Takes the installation, its webhooks and what was still to be delivered to them out of the stand-in. */
export function forgetInstallation(deps: AddonDeps, { addonId }: Installation): void {
  const webhookIds = deps.webhooks.ofAddon(addonId).map(({ id }) => id)
  for (const id of webhookIds) deps.webhooks.remove(id)
  deps.dropDeliveries(webhookIds)
  deps.installations.remove(addonId)
}
