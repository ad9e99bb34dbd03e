import Router from '@koa/router'
import type { Context } from 'koa'
import { z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { readJson } from '../read-json.ts'
import type { TokenHolder } from '../sandbox-types.ts'
import { signUserToken } from '../signing/sign-token.ts'
import type { AddonDeps } from './addon-deps.ts'
import { structuredSettings } from './addon-settings.ts'
import { storeSettings } from './change-installation.ts'
import type { Installation } from './installation.ts'

export type AddonRouteDeps = Pick<AddonDeps, 'installations' | 'workspaces' | 'signer'>

/** What Clockify offers to add-ons only: their settings, and user tokens for what they do on behalf of people. */
export const addonRoutes = (deps: AddonRouteDeps) =>
  new Router({ prefix: '/api/addon' })
    .get('/workspaces/:workspaceId/settings', getSettings(deps))
    .patch('/workspaces/:workspaceId/settings', patchSettings(deps))
    .post('/user/:userId/token', exchangeToken(deps))

const getSettings = (deps: AddonRouteDeps) => (ctx: Context) => {
  ctx.body = shownSettings(installationOfWorkspace(deps, ctx))
}

const SettingsPatch = z.array(
  z.object({
    id: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]),
  }),
)

const patchSettings = (deps: AddonRouteDeps) => async (ctx: Context) => {
  const installation = installationOfWorkspace(deps, ctx)
  const patch = SettingsPatch.safeParse(await readJson(ctx))
  if (!patch.success) throw new ClockifyError(400, 501, 'A list of {id, value} is expected')
  const stored = storeSettings(deps, installation, patch.data)
  if (stored.kind !== 'stored')
    throw new ClockifyError(400, 501, `You entered invalid value for setting: [${stored.id}]`)
  ctx.body = shownSettings(stored.installation)
}

/** The installation token becomes a user's token, as text without quotes. */
const exchangeToken = (deps: AddonRouteDeps) => async (ctx: Context) => {
  const holder = addonCaller(ctx)
  if (holder.kind !== 'installation') throw new ClockifyError(401, 4017, 'Invalid add-on token')
  const member = deps.workspaces.findMember(holder.workspaceId, String(ctx.params.userId))
  if (member === null) throw new ClockifyError(404, 501, "User doesn't belong to Workspace")
  ctx.type = 'text/plain'
  ctx.body = await signUserToken(deps.signer, installationOf(deps, holder), member)
}

function installationOfWorkspace(deps: AddonRouteDeps, ctx: Context): Installation {
  const holder = addonCaller(ctx)
  if (holder.workspaceId !== ctx.params.workspaceId) throw new ClockifyError(403, 501, 'Access Denied')
  return installationOf(deps, holder)
}

function addonCaller(ctx: Context): TokenHolder {
  const caller = ctx.state.caller
  if (caller.kind === 'api-key') throw new ClockifyError(401, 1000, 'An add-on token is needed here')
  return caller
}

function installationOf({ installations }: AddonRouteDeps, { addonId }: TokenHolder): Installation {
  const installation = installations.find(addonId)
  if (installation === null) throw new ClockifyError(401, 4017, 'Invalid add-on token')
  return installation
}

const shownSettings = (installation: Installation) => ({
  tabs: structuredSettings(installation.manifest)?.tabs ?? [],
})
