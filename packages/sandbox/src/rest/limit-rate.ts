import { ClockifyError } from '../clockify-error.ts'
import type { Caller, Clock } from '../sandbox-types.ts'
import type { RestMiddleware } from './rest-state.ts'

/**
 * The span that is counted over: a second, less what calls may bunch up on their way here, so that a client that sends
 * no more than it may is never refused for the network's jitter.
 */
const SPAN_MS = 950

/** Refuses an installation, or an API key, that calls more often in a second than it may. Refused calls count nothing. */
export function limitRate(options: { requestsPerSecond: number; now: Clock }): RestMiddleware {
  const accepted = new Map<string, number[]>()
  return (ctx, next) => {
    const now = options.now()
    const payer = payerOf(ctx.state.caller)
    const recent = accepted.get(payer) ?? []
    accepted.set(payer, recent)
    dropPast(recent, now)
    if (recent.length >= options.requestsPerSecond) {
      ctx.set('Retry-After', '1')
      throw new ClockifyError(429, 429, 'Too many requests')
    }
    recent.push(now)
    return next()
  }
}

/** Moments are in order; a clock that was set back starts the count anew. */
function dropPast(moments: number[], now: number): void {
  const firstRecent = moments.findIndex((at) => at > now - SPAN_MS)
  moments.splice(0, firstRecent === -1 ? moments.length : firstRecent)
  if ((moments.at(-1) ?? now) > now) moments.length = 0
}

const payerOf = (caller: Caller): string =>
  caller.kind === 'api-key' ? `key ${caller.userId}` : `addon ${caller.addonId}`
