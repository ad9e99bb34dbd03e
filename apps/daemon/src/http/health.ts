import type { Clock } from '../clock.ts'
import { VERSION } from '../telemetry/version.ts'
import type { Middleware } from './http-context.ts'

/** What a readiness probe asks. */
export interface Readiness {
  ready: boolean
  checks: Record<string, boolean>
}

/** `GET /health`: the process lives. */
export const reportHealth =
  (clock: Clock, startedAt: number): Middleware =>
  (ctx) => {
    const now = clock.now()
    ctx.set('Cache-Control', 'no-store')
    ctx.body = {
      status: 'healthy',
      version: VERSION,
      timestamp: new Date(now).toISOString(),
      uptimeSeconds: Math.max(0, Math.round((now - startedAt) / 1000)),
    }
  }

/** `GET /ready`: it can take deliveries. 503 when it cannot, with the check that failed. */
export const reportReadiness =
  (clock: Clock, readiness: () => Readiness): Middleware =>
  (ctx) => {
    const { ready, checks } = readiness()
    ctx.set('Cache-Control', 'no-store')
    if (!ready) ctx.set('Retry-After', '5')
    ctx.status = ready ? 200 : 503
    ctx.body = { ready, checks, timestamp: new Date(clock.now()).toISOString() }
  }
