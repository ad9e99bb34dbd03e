import type { Clock } from '../../clock.ts'
import type { Middleware } from '../http-context.ts'
import { requestIdOf } from '../request-id.ts'

/** Gives the request its id and its time of arrival; every answer carries the id. */
export const identifyRequest =
  (clock: Clock): Middleware =>
  (ctx, next) => {
    const requestId = requestIdOf(ctx.req.headers['x-request-id'])
    ctx.state.requestId = requestId
    ctx.state.receivedAt = clock.now()
    ctx.state.startedMs = performance.now()
    ctx.state.logged = null
    ctx.res.setHeader('X-Request-ID', requestId)
    return next()
  }
