import type { Manifest } from '@clockhouse/core/manifest'
import { signInstallationToken, signWebhookToken } from '../signing/sign-token.ts'
import type { Webhook } from '../webhooks/webhook.ts'
import { addonAddress, installedPath } from './addon-address.ts'
import type { AddonDeps } from './addon-deps.ts'
import { structuredSettings, withInstaller } from './addon-settings.ts'
import { fetchManifest } from './fetch-manifest.ts'
import type { Installation } from './installation.ts'
import { forgetInstallation, removeAddon } from './remove-addon.ts'
import { agreed, type LifecycleAnswer, sendLifecycle } from './send-lifecycle.ts'

export type InstallOutcome =
  | { kind: 'installed'; installation: Installation; answer: LifecycleAnswer }
  | { kind: 'unknown-workspace' }
  | { kind: 'manifest-unreachable'; detail: string }
  | { kind: 'manifest-invalid'; errors: { pointer: string; message: string }[] }
  | { kind: 'too-many-webhooks'; declared: number; allowed: number }
  | { kind: 'refused'; answer: LifecycleAnswer }

/**
 * Installs an add-on as Clockify does: manifest, tokens and webhooks, then INSTALLED. An add-on that is already there
 * goes first; one that refuses INSTALLED leaves nothing behind.
 */
export async function installAddon(
  deps: AddonDeps,
  request: { workspaceId: string | null; manifestUrl: string },
): Promise<InstallOutcome> {
  const workspaces = deps.workspaces.summaries()
  const workspace = workspaces.find(({ id }) => request.workspaceId === null || id === request.workspaceId)
  if (workspace === undefined) return { kind: 'unknown-workspace' }
  const fetched = await fetchManifest(deps.send, request.manifestUrl)
  if (fetched.kind === 'unreachable') return { kind: 'manifest-unreachable', detail: fetched.detail }
  if (fetched.kind === 'invalid') return { kind: 'manifest-invalid', errors: fetched.errors }
  const declared = fetched.manifest.webhooks?.length ?? 0
  const allowed = deps.maxWebhooksPerAddon ?? declared
  if (declared > allowed) return { kind: 'too-many-webhooks', declared, allowed }

  const before = deps.installations.findByKey(workspace.id, fetched.manifest.key)
  if (before !== null) await removeAddon(deps, before)
  return tellInstalled(deps, await createInstallation(deps, workspace, request.manifestUrl, fetched.manifest))
}

async function createInstallation(
  deps: AddonDeps,
  workspace: { id: string; ownerId: string },
  manifestUrl: string,
  manifest: Manifest,
): Promise<{ installation: Installation; webhooks: Webhook[] }> {
  const subject = { key: manifest.key, workspaceId: workspace.id, addonId: deps.newId() }
  const settings = structuredSettings(manifest)
  const installation: Installation = {
    ...subject,
    name: manifest.name,
    status: 'ACTIVE',
    manifestUrl,
    manifest:
      settings === null ? manifest : { ...manifest, settings: withInstaller(settings, workspace.ownerId) },
    authToken: await signInstallationToken(deps.signer, subject, workspace.ownerId),
    asUser: workspace.ownerId,
    addonUserId: deps.newId(),
    installedAt: null,
  }
  return { installation, webhooks: await createWebhooks(deps, installation) }
}

const createWebhooks = (deps: AddonDeps, installation: Installation): Promise<Webhook[]> =>
  Promise.all(
    (installation.manifest.webhooks ?? []).map(async ({ event, path }) => ({
      id: deps.newId(),
      workspaceId: installation.workspaceId,
      userId: installation.addonUserId,
      addonId: installation.addonId,
      origin: 'manifest' as const,
      name: `${installation.name} ${event}`,
      url: addonAddress(installation.manifest, path),
      event,
      triggerSource: [installation.workspaceId],
      triggerSourceType: 'WORKSPACE_ID' as const,
      authToken: await signWebhookToken(deps.signer, installation),
      enabled: true,
    })),
  )

/** The token works and the webhooks are listed before the call: an add-on may use both before it answers. */
async function tellInstalled(
  deps: AddonDeps,
  { installation, webhooks }: { installation: Installation; webhooks: Webhook[] },
): Promise<InstallOutcome> {
  deps.installations.put(installation)
  for (const webhook of webhooks) deps.webhooks.put(webhook)
  await deps.saved()
  const answer = await sendLifecycle(
    deps,
    installation,
    'INSTALLED',
    installedBody(deps, installation, webhooks),
  )
  if (!agreed(answer)) {
    forgetInstallation(deps, installation)
    return { kind: 'refused', answer }
  }
  // Read again: the add-on may have saved settings meanwhile.
  const installed = {
    ...(deps.installations.find(installation.addonId) ?? installation),
    installedAt: deps.now(),
  }
  deps.installations.put(installed)
  return { kind: 'installed', installation: installed, answer }
}

const installedBody = (
  deps: AddonDeps,
  installation: Installation,
  webhooks: readonly Webhook[],
): Record<string, unknown> => ({
  addonId: installation.addonId,
  authToken: installation.authToken,
  workspaceId: installation.workspaceId,
  asUser: installation.asUser,
  apiUrl: `${deps.signer.baseUrl()}/api`,
  addonUserId: installation.addonUserId,
  webhooks: (installation.manifest.webhooks ?? []).map(({ path }, at) => ({
    path: installedPath(path),
    webhookType: 'ADDON',
    authToken: webhooks[at]?.authToken,
  })),
})
