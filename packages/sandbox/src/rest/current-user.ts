import { z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import { userBody } from './bodies/user.ts'
import { workspaceBody } from './bodies/workspace.ts'
import { requireScope } from './enter-workspace.ts'
import { flag, list } from './query-fields.ts'
import { readQuery } from './read-input.ts'
import type { RestMiddleware } from './rest-state.ts'

const UserQuery = z.object({ 'include-memberships': flag })
const WorkspacesQuery = z.object({ roles: list })

/** Who calls: the key's owner, or whom the add-on's token stands for. */
export const getCurrentUser =
  (store: WorkspaceStore): RestMiddleware =>
  (ctx) => {
    const { caller } = ctx.state
    if (caller.kind !== 'api-key') requireScope(caller, 'USER_READ')
    const query = readQuery(ctx, UserQuery)
    const workspace = store.list().find((data) => data.members.has(caller.userId))
    const member = workspace?.members.get(caller.userId)
    if (!workspace || !member) throw new ClockifyError(400, 501, "User doesn't belong to Workspace")
    ctx.body = userBody(workspace, member, query['include-memberships'] ? 'ALL' : 'NONE')
  }

/** The workspaces of a key's owner; closed to add-ons, whatever their scopes. */
export const listWorkspaces =
  (store: WorkspaceStore): RestMiddleware =>
  (ctx) => {
    const { caller } = ctx.state
    if (caller.kind !== 'api-key') throw new ClockifyError(401, 501, 'API is not accessible')
    const { roles } = readQuery(ctx, WorkspacesQuery)
    const mine = store.list().filter((data) => {
      const role = data.members.get(caller.userId)?.role
      return (
        role !== undefined &&
        (roles === undefined || roles.includes(role.replace('ADMIN', 'WORKSPACE_ADMIN')))
      )
    })
    ctx.body = mine.map(workspaceBody)
  }
