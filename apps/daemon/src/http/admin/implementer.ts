import { adminContract } from '@clockhouse/core/contract'
import { implement } from '@orpc/server'
import type { Caller } from '../../access/caller.ts'
import { Problem } from '../problem.ts'

/** What a handler knows of the call beside its input. */
export interface AdminContext {
  /** Null only for operations that need no role: signing in. */
  caller: Caller | null
  requestId: string
  remoteAddress: string
  signal: AbortSignal
  /** Sets the session cookie, or clears it. */
  setSession(session: { secret: string; expiresAt: number } | null): void
}

/** Where the contract's operations get their handlers. */
export const admin = implement(adminContract).$context<AdminContext>()

/** The caller of an operation that needs a role: whoever gets this far without one is a mistake of ours. */
export function callerOf(context: AdminContext): Caller {
  if (context.caller === null) throw new Error('an operation that needs a role was called without a caller')
  return context.caller
}

/** The usual answer to an id that names nothing. */
export const notFound = (what: string, id: string) => new Problem(404, `There is no ${what} ${id}.`)
