import Router from '@koa/router'
import type { Clock } from '../clock.ts'
import { type Readiness, reportHealth, reportReadiness } from './health.ts'
import type { HttpState, Middleware } from './http-context.ts'
import { answerWrongMethods } from './middleware/answer-wrong-methods.ts'

/** What the probes tell of. */
export interface HealthDeps {
  clock: Clock
  startedAt: number
  readiness(): Readiness
}

/** Answered even while the daemon closes: probes must see it go. */
export function healthRoutes(deps: HealthDeps): Middleware {
  const router = new Router<HttpState>()
    .get('/health', reportHealth(deps.clock, deps.startedAt))
    .get('/ready', reportReadiness(deps.clock, deps.readiness))
  return answerWrongMethods(router)
}
