import Koa from 'koa'
import type { Log } from '../telemetry/log.ts'
import { type HealthDeps, healthRoutes } from './health-routes.ts'
import type { HttpState, Middleware } from './http-context.ts'
import { answerProblems } from './middleware/answer-problems.ts'
import { identifyRequest } from './middleware/identify-request.ts'
import { logAccess } from './middleware/log-access.ts'
import { type Closing, refuseWhileClosing } from './middleware/refuse-while-closing.ts'

/** What every request needs, whatever it asks for. */
export interface AppDeps extends HealthDeps {
  log: Log
  door: Closing
}

/** An application: what every request passes, then `routes` in their order. */
export function createApp(deps: AppDeps, routes: readonly Middleware[]): Koa<HttpState> {
  const app = new Koa<HttpState>()
  app.silent = true
  app.use(identifyRequest(deps.clock))
  app.use(logAccess(deps.log))
  app.use(answerProblems(deps.log))
  app.use(healthRoutes(deps))
  app.use(refuseWhileClosing(deps.door))
  for (const route of routes) app.use(route)
  return app
}
