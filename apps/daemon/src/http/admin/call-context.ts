import type { Caller } from '../../access/caller.ts'
import type { HttpContext } from '../http-context.ts'
import type { AdminOperation } from './operations.ts'

/** What admission found out about a request of the admin API. */
export interface AdminCall {
  caller: Caller | null
  operation: AdminOperation
  remoteAddress: string
  /** Whether the caller still counts: asked again by answers that last. */
  stillAllowed(): Promise<boolean>
}

const calls = new WeakMap<HttpContext['req'], AdminCall>()

/** Keeps what admission found for the handlers behind it. */
export const noteCall = (ctx: HttpContext, call: AdminCall): void => void calls.set(ctx.req, call)

/** What admission found. Handlers stand behind it, so that it is always there. */
export function admittedCall(ctx: HttpContext): AdminCall {
  const call = calls.get(ctx.req)
  if (call === undefined) throw new Error('a handler of the admin API was reached without admission')
  return call
}

/** Where a request comes from. Headers that claim otherwise are not believed. */
export const remoteAddressOf = (ctx: HttpContext): string => ctx.req.socket.remoteAddress ?? 'unknown'
