import { type AuthenticateDeps, authenticate } from './authenticate.ts'
import { limitRate } from './limit-rate.ts'
import type { RestMiddleware } from './rest-state.ts'

/** What stands before everything of Clockify's that needs a key or a token. */
export interface GuardDeps extends AuthenticateDeps {
  now: () => number
  requestsPerSecond: number
}

const GUARDED = ['/api/', '/report/']

/** Authenticates and counts every call of Clockify's APIs, whichever routes answer it; all else passes untouched. */
export function guardApi(deps: GuardDeps): RestMiddleware {
  const identify = authenticate(deps)
  const count = limitRate(deps)
  return (ctx, next) =>
    GUARDED.some((start) => ctx.path.startsWith(start)) ? identify(ctx, () => count(ctx, next)) : next()
}
