import type { Log } from '../../telemetry/log.ts'
import type { Exchange, Middleware } from '../http-context.ts'

/** One line per request. The query stays out of it: it may hold a token. */
export const logAccess = (log: Log): Middleware => {
  const access = accessLog(log)
  return async (ctx, next) => {
    await next()
    writeAccessLine(access, ctx)
  }
}

/**
 * The log for these lines. Their fields are fixed and none is a secret's place, so that looking for such places (a third
 * of a line's cost) is left out; tokens in their texts are still taken out, as in every line.
 */
export const accessLog = (log: Log): Log => log.child({}, { redact: [] })

/** The line of an answered request. */
export function writeAccessLine(log: Log, { req, res, state }: Exchange): void {
  const line = {
    requestId: state.requestId,
    method: req.method,
    path: pathOf(req.url),
    status: res.statusCode,
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
