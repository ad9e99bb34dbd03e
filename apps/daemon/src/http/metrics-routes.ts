import Router from '@koa/router'
import type { Metrics } from '../telemetry/metrics.ts'
import type { HttpState, Middleware } from './http-context.ts'
import { serveMetrics } from './metrics.ts'
import { answerWrongMethods } from './middleware/answer-wrong-methods.ts'

/** The metrics: on the admin listener where there is one. */
export function metricsRoutes(metrics: Pick<Metrics, 'page'>, token: string | null): Middleware {
  return answerWrongMethods(new Router<HttpState>().get('/metrics', serveMetrics(metrics, token)))
}
