import type { Context } from 'koa'
import { ClockifyError } from '../clockify-error.ts'
import type { Caller, TokenChecker } from '../sandbox-types.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import type { RestMiddleware } from './rest-state.ts'

/** Who knows the callers. */
export interface AuthenticateDeps {
  store: Pick<WorkspaceStore, 'findByApiKey'>
  checkToken: TokenChecker
}

/** Lets in who sends exactly one of `X-Api-Key` and `X-Addon-Token`; a bearer token is none of them. */
export const authenticate =
  (deps: AuthenticateDeps): RestMiddleware =>
  (ctx, next) => {
    ctx.state.caller = callerOf(deps, ctx)
    return next()
  }

function callerOf(deps: AuthenticateDeps, ctx: Pick<Context, 'get'>): Caller {
  const key = ctx.get('X-Api-Key')
  const token = ctx.get('X-Addon-Token')
  if ((key === '') === (token === ''))
    throw new ClockifyError(401, 1000, 'Full authentication is required to access this resource')
  return key === '' ? addonOf(deps, token) : keyOwner(deps, key)
}

function keyOwner({ store }: AuthenticateDeps, key: string): Caller {
  const found = store.findByApiKey(key)
  if (found === null) throw new ClockifyError(401, 4003, 'Api key does not exist')
  return { kind: 'api-key', userId: found.member.id }
}

function addonOf({ checkToken }: AuthenticateDeps, token: string): Caller {
  const holder = checkToken(token)
  if (holder === null) throw new ClockifyError(401, 4017, 'Add-on token is not valid')
  if (holder.status === 'INACTIVE')
    throw new ClockifyError(401, 4017, `Addon ${holder.addonId} is disabled on this workspace`)
  return holder
}
