import type { Middleware, Next, ParameterizedContext } from 'koa'
import type { Caller } from '../sandbox-types.ts'
import type { WorkspaceData } from '../workspace/workspace-data.ts'
import type { Writing } from '../workspace/writing.ts'

/** What a call of Clockify's API knows once it is authenticated. */
export interface RestState {
  caller: Caller
}

/** What a call inside a workspace knows besides, once it was let in. */
export interface WorkspaceCallState extends RestState {
  workspace: WorkspaceData
  writing: Writing
  /** As whom the call acts: the key's owner, or whom the add-on token stands for. */
  actor: { userId: string; admin: boolean }
}

/** A call of a route inside a workspace. */
export type WorkspaceCall = ParameterizedContext<WorkspaceCallState> & { params: Record<string, string> }

/** Answers a call inside a workspace. */
export type WorkspaceHandler = (call: WorkspaceCall) => Promise<void> | void

/** A guard of a route inside a workspace. */
export type WorkspaceGuard = (call: WorkspaceCall, next: Next) => Promise<unknown>

/** A step of the API that needs nothing but the caller. */
export type RestMiddleware = Middleware<RestState>
