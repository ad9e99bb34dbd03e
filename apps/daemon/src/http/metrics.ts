import { hash, timingSafeEqual } from 'node:crypto'
import type { Metrics } from '../telemetry/metrics.ts'
import type { Middleware } from './http-context.ts'
import { Problem } from './problem.ts'

/** `GET /metrics`, for whoever has the token when one is set. */
export function serveMetrics(metrics: Pick<Metrics, 'page'>, token: string | null): Middleware {
  const expected = token === null ? null : digest(`Bearer ${token}`)
  return async (ctx) => {
    if (expected !== null && !timingSafeEqual(digest(ctx.get('Authorization')), expected)) {
      throw new Problem(401, 'The metrics ask for METRICS_TOKEN as a bearer token.', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      })
    }
    const wantsOpenMetrics = ctx.get('Accept').includes('application/openmetrics-text')
    const { contentType, text } = await metrics.page(wantsOpenMetrics ? 'openmetrics' : 'text')
    ctx.body = text
    ctx.set('Content-Type', contentType)
    ctx.set('Cache-Control', 'no-store')
  }
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')
