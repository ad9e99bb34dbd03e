import type { Scope } from '@clockhouse/core/manifest'
import { ClockifyError } from '../clockify-error.ts'
import type { Caller } from '../sandbox-types.ts'
import type { WorkspaceData } from '../workspace/workspace-data.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import { writingTo } from '../workspace/writing.ts'
import type { WorkspaceGuard } from './rest-state.ts'

/** Whom a route is for: `admin` keeps plain members out, as Clockify does for people and structure. */
export interface Admission {
  scope: Scope
  role: 'member' | 'admin'
}

/** Finds the workspace of the path and lets in who may do this there. */
export const enterWorkspace =
  (store: WorkspaceStore, admission: Admission): WorkspaceGuard =>
  (ctx, next) => {
    const workspace = store.find(ctx.params.workspaceId ?? '')
    if (workspace === null) throw new ClockifyError(404, null, 'Unknown workspace')
    const { caller } = ctx.state
    const actor = actorIn(workspace, caller)
    if (actor === null) throw accessDenied()
    if (caller.kind !== 'api-key') requireScope(caller, admission.scope)
    if (admission.role === 'admin' && !actor.admin) throw accessDenied()
    Object.assign(ctx.state, { workspace, writing: writingTo(store, workspace), actor })
    return next()
  }

/** What Clockify answers to a member who is not allowed. */
export const accessDenied = (): ClockifyError => new ClockifyError(403, 501, 'Access Denied')

/** Clockify answers 401 here, not the documented 403. */
export function requireScope(caller: Exclude<Caller, { kind: 'api-key' }>, scope: Scope): void {
  if (caller.scopes.includes(scope)) return
  throw new ClockifyError(401, 501, `Addon ${caller.addonId} does not have permission ${scope}`)
}

/** An installation acts with an admin's rights, a person's token or key with that person's. Null for outsiders. */
function actorIn(workspace: WorkspaceData, caller: Caller): { userId: string; admin: boolean } | null {
  if (caller.kind !== 'api-key' && caller.workspaceId !== workspace.id) return null
  const member = workspace.members.get(caller.userId)
  if (member === null || (member.status === 'INACTIVE' && caller.kind !== 'installation')) return null
  return { userId: member.id, admin: caller.kind === 'installation' || member.role !== 'MEMBER' }
}
