import type { Context } from 'koa'
import type { Installation } from '../addons/installation.ts'
import type { Webhook } from '../webhooks/webhook.ts'
import type { ControlDeps } from './control-deps.ts'

/** What the stand-in holds. No secret is in it. */
export const getState = (deps: ControlDeps) => (ctx: Context) => {
  ctx.body = {
    workspaces: deps.workspaces.summaries(),
    installations: deps.installations.all().map((installation) => shownInstallation(deps, installation)),
    webhooks: deps.webhooks
      .all()
      .filter(({ addonId }) => addonId === null)
      .map(shownWebhook),
  }
}

/** An installation as the control surface shows it. */
export const shownInstallation = (deps: Pick<ControlDeps, 'webhooks'>, installation: Installation) => ({
  addonId: installation.addonId,
  workspaceId: installation.workspaceId,
  key: installation.key,
  name: installation.name,
  status: installation.status,
  manifestUrl: installation.manifestUrl,
  baseUrl: installation.manifest.baseUrl,
  installedAt: installation.installedAt === null ? null : new Date(installation.installedAt).toISOString(),
  components: (installation.manifest.components ?? []).map(({ type, label, path }) => ({
    type,
    label,
    path,
  })),
  webhooks: deps.webhooks.ofAddon(installation.addonId).map(shownWebhook),
})

const shownWebhook = ({ id, event, url, origin, name, enabled, workspaceId }: Webhook) => ({
  id,
  workspaceId,
  event,
  url,
  name,
  origin,
  enabled,
})
