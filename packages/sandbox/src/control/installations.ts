import type { Context } from 'koa'
import { z } from 'zod'
import { flatSettings, structuredSettings } from '../addons/addon-settings.ts'
import { changeStatus, saveSettings } from '../addons/change-installation.ts'
import { type InstallOutcome, installAddon } from '../addons/install-addon.ts'
import { Installation } from '../addons/installation.ts'
import { removeAddon } from '../addons/remove-addon.ts'
import { ClockifyError } from '../clockify-error.ts'
import { signUserToken } from '../signing/sign-token.ts'
import type { ControlDeps } from './control-deps.ts'
import { readBody, readQuery } from './read-input.ts'
import { shownInstallation } from './state.ts'

export const listInstallations = (deps: ControlDeps) => (ctx: Context) => {
  ctx.body = { items: deps.installations.all().map((one) => shownInstallation(deps, one)) }
}

/** One installation with its settings' present values. */
export const getInstallation = (deps: ControlDeps) => (ctx: Context) => {
  const installation = installationOf(deps, ctx)
  const settings = flatSettings(structuredSettings(installation.manifest))
  ctx.body = { ...shownInstallation(deps, installation), settings }
}

const InstallRequest = z.strictObject({
  workspaceId: z.string().optional(),
  manifestUrl: z.url({ protocol: /^https?$/ }),
})

export const install = (deps: ControlDeps) => async (ctx: Context) => {
  const { workspaceId = null, manifestUrl } = await readBody(ctx, InstallRequest)
  const outcome = await deps.oneAtATime(() => installAddon(deps, { workspaceId, manifestUrl }))
  if (outcome.kind !== 'installed') return refuse(ctx, outcome)
  const { addonId, workspaceId: installedIn } = outcome.installation
  ctx.status = 201
  ctx.body = { addonId, workspaceId: installedIn, answer: outcome.answer }
}

/** What was wrong, with the manifest's errors or the add-on's own answer beside it. */
function refuse(ctx: Context, outcome: Exclude<InstallOutcome, { kind: 'installed' }>): void {
  ctx.status = outcome.kind === 'unknown-workspace' ? 404 : 422
  const { kind, ...details } = outcome
  ctx.body = { message: reasonOf(outcome), code: ctx.status, reason: kind, ...details }
}

function reasonOf(outcome: Exclude<InstallOutcome, { kind: 'installed' }>): string {
  switch (outcome.kind) {
    case 'unknown-workspace':
      return 'There is no such workspace'
    case 'manifest-unreachable':
      return `The manifest could not be fetched: ${outcome.detail}`
    case 'manifest-invalid':
      return `The manifest breaks ${outcome.errors.length} rules of schema 1.5: ${outcome.errors
        .map(({ pointer, message }) => `${pointer || '/'} ${message}`)
        .join('; ')}`
    case 'too-many-webhooks':
      return `The manifest declares ${outcome.declared} webhooks; an add-on may have ${outcome.allowed}`
    case 'refused':
      return outcome.answer.kind === 'answered'
        ? `The add-on answered INSTALLED with ${outcome.answer.status}`
        : 'The add-on did not answer INSTALLED'
  }
}

const StatusRequest = z.strictObject({ status: Installation.shape.status })

export const setStatus = (deps: ControlDeps) => async (ctx: Context) => {
  const { status } = await readBody(ctx, StatusRequest)
  const answer = await deps.oneAtATime(() => changeStatus(deps, installationOf(deps, ctx), status))
  ctx.body = { ...shownInstallation(deps, installationOf(deps, ctx)), answer }
}

const SettingsRequest = z.array(
  z.strictObject({
    id: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]),
  }),
)

export const putSettings = (deps: ControlDeps) => async (ctx: Context) => {
  const values = await readBody(ctx, SettingsRequest)
  const outcome = await deps.oneAtATime(() => saveSettings(deps, installationOf(deps, ctx), values))
  if (outcome.kind === 'unknown-setting')
    throw new ClockifyError(400, 501, `The manifest has no setting ${JSON.stringify(outcome.id)}`)
  if (outcome.kind === 'wrong-value')
    throw new ClockifyError(400, 501, `Setting ${JSON.stringify(outcome.id)} must be ${outcome.expected}`)
  ctx.body = { ...shownInstallation(deps, outcome.installation), answer: outcome.answer }
}

export const uninstall = (deps: ControlDeps) => async (ctx: Context) => {
  const { addonId, workspaceId } = installationOf(deps, ctx)
  const answer = await deps.oneAtATime(() => removeAddon(deps, installationOf(deps, ctx)))
  ctx.body = { addonId, workspaceId, status: 'DELETED', answer }
}

const UserTokenQuery = z.object({ userId: z.string().optional() })

/** As the iframe of a component gets it; the owner's when no user is named. */
export const userToken = (deps: ControlDeps) => async (ctx: Context) => {
  const installation = installationOf(deps, ctx)
  const { userId = installation.asUser } = readQuery(ctx, UserTokenQuery)
  const member = deps.workspaces.findMember(installation.workspaceId, userId)
  if (member === null) throw new ClockifyError(404, 404, 'The workspace has no such user')
  ctx.body = { token: await signUserToken(deps.signer, installation, member) }
}

function installationOf(deps: ControlDeps, ctx: Context): Installation {
  const installation = deps.installations.find(String(ctx.params.addonId))
  if (installation === null) throw new ClockifyError(404, 404, 'There is no such installation')
  return installation
}
