import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { ClockifyError } from './clockify-error.ts'

/** Turns what a route throws into Clockify's `{message, code}`; an accident is logged and told to nobody. */
export const answerErrors =
  (log: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const refusal = error instanceof ClockifyError ? error : accident(log, error)
      ctx.status = refusal.status
      ctx.body = refusal.code === null ? '' : { message: refusal.message, code: refusal.code }
    }
  }

function accident(log: Logger, error: unknown): ClockifyError {
  log.error({ err: error }, 'a request failed')
  return new ClockifyError(500, 500, 'Internal server error')
}
