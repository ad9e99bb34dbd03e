import type { Middleware } from 'koa'
import { ClockifyError } from '../clockify-error.ts'
import type { Caller, Workspaces } from '../sandbox-types.ts'

/** Lets in whoever belongs to the path's workspace. Webhooks have no scope of their own. */
export const enterWebhooks =
  (workspaces: Workspaces): Middleware =>
  (ctx, next) => {
    const workspaceId = String(ctx.params.workspaceId)
    if (!workspaces.summaries().some(({ id }) => id === workspaceId))
      throw new ClockifyError(404, null, 'Unknown workspace')
    if (!belongsTo(workspaces, ctx.state.caller, workspaceId))
      throw new ClockifyError(403, 501, 'Access Denied')
    return next()
  }

const belongsTo = (workspaces: Workspaces, caller: Caller, workspaceId: string): boolean =>
  caller.kind === 'api-key'
    ? workspaces.findMember(workspaceId, caller.userId) !== null
    : caller.workspaceId === workspaceId
