import type { Log } from '../../telemetry/log.ts'
import type { HttpContext, Middleware } from '../http-context.ts'

/** One line per request. The query stays out of it: it may hold a token. */
export const logAccess =
  (log: Log): Middleware =>
  async (ctx, next) => {
    await next()
    write(log, ctx)
  }

function write(log: Log, ctx: HttpContext): void {
  const { state } = ctx
  const line = {
    requestId: state.requestId,
    method: ctx.req.method,
    path: pathOf(ctx.req.url),
    status: ctx.res.statusCode,
    durationMs: Math.round((performance.now() - state.startedMs) * 100) / 100,
    ...state.logged,
  }
  log.info(line, 'request')
}

const MAX_LOGGED_PATH = 512

function pathOf(url: string | undefined): string {
  const path = url ?? ''
  const end = path.indexOf('?')
  return (end < 0 ? path : path.slice(0, end)).slice(0, MAX_LOGGED_PATH)
}
