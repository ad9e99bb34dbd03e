import { isStoreFailure } from '../../store/store-errors.ts'
import type { Log } from '../../telemetry/log.ts'
import type { HttpContext, Middleware } from '../http-context.ts'
import { PROBLEM_TYPE, Problem, problemDocument } from '../problem.ts'

/** Seconds after which it makes sense to come again when the store is unavailable. */
const RETRY_AFTER_SECONDS = 5

/** Turns whatever was thrown, and paths that nobody answered, into a problem document. */
export const answerProblems =
  (log: Log): Middleware =>
  async (ctx, next) => {
    try {
      await next()
      if (ctx.status === 404 && ctx.body === undefined && !ctx.res.headersSent && ctx.respond !== false) {
        answer(ctx, new Problem(404, 'There is nothing at this address.'))
      }
    } catch (error) {
      answer(ctx, problemOf(error, log, ctx.state.requestId))
    }
  }

/** What is answered for whatever was thrown; what was not foreseen goes to the log. */
export function problemOf(error: unknown, log: Log, requestId: string): Problem {
  if (error instanceof Problem) return error
  if (isStoreFailure(error)) {
    log.error({ requestId, err: error }, 'the store is unavailable')
    return unavailable('The database cannot be used now.')
  }
  if (isBadUrl(error)) return new Problem(400, 'The address holds an escape that cannot be decoded.')
  log.error({ requestId, err: error }, 'unexpected error')
  return new Problem(500, 'Something went wrong here. The log has it under this request id.')
}

/** "Come again": with Retry-After. */
export const unavailable = (detail: string): Problem =>
  new Problem(503, detail, { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } })

const isBadUrl = (error: unknown): boolean =>
  error instanceof URIError || (error instanceof Error && 'status' in error && error.status === 400)

function answer(ctx: HttpContext, problem: Problem): void {
  if (ctx.res.headersSent) {
    ctx.res.destroy()
    return
  }
  ctx.status = problem.status
  for (const [name, value] of Object.entries(problem.headers)) ctx.set(name, value)
  ctx.body = JSON.stringify(
    problemDocument(problem.status, problem.message, ctx.state.requestId, problem.errors),
  )
  ctx.type = PROBLEM_TYPE
}
