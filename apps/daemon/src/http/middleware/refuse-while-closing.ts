import type { Middleware } from '../http-context.ts'
import { unavailable } from './answer-problems.ts'

/** Whether the daemon is on its way out. */
export interface Closing {
  readonly closing: boolean
}

/**
 * Answers 503 once the daemon closes, and says on every answer of that time that the connection ends: whoever kept one
 * open must not send its next request into it.
 */
export const refuseWhileClosing =
  (door: Closing): Middleware =>
  async (ctx, next) => {
    if (door.closing) {
      ctx.set('Connection', 'close')
      throw unavailable('The daemon is shutting down.')
    }
    await next()
    if (door.closing && !ctx.res.headersSent) ctx.set('Connection', 'close')
  }
