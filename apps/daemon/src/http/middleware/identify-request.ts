import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../clock.ts'
import type { HttpState, Middleware } from '../http-context.ts'
import { requestIdOf } from '../request-id.ts'

/** Gives the request its id and its time of arrival; every answer carries the id. */
export const identifyRequest =
  (clock: Clock): Middleware =>
  (ctx, next) => {
    ctx.state = newState(ctx.req, clock)
    ctx.res.setHeader('X-Request-ID', ctx.state.requestId)
    return next()
  }

/** What a request carries from its arrival on. */
export const newState = (request: IncomingMessage, clock: Clock): HttpState => ({
  requestId: requestIdOf(request.headers['x-request-id']),
  receivedAt: clock.now(),
  startedMs: performance.now(),
  logged: null,
})
