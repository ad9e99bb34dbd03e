import type { IncomingMessage, ServerResponse } from 'node:http'
import { eventNames, eventPath, upcomingEvents } from '@clockhouse/core/events'
import type { Clock } from '../clock.ts'
import type { Log } from '../telemetry/log.ts'
import type { Exchange } from './http-context.ts'
import { problemOf } from './middleware/answer-problems.ts'
import { newState } from './middleware/identify-request.ts'
import { accessLog, writeAccessLine } from './middleware/log-access.ts'
import type { Closing } from './middleware/refuse-while-closing.ts'
import { PROBLEM_TYPE, type Problem, problemDocument } from './problem.ts'
import { acceptWebhook, type WebhookAnswer, type WebhookDeps } from './webhooks.ts'

/** What taking webhooks directly needs. */
export interface DirectDeps {
  clock: Clock
  log: Log
  door: Closing
  webhooks: WebhookDeps
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void

const EVENT_OF_PATH: ReadonlyMap<string, string> = new Map(
  [...eventNames, ...Object.keys(upcomingEvents)].map((name) => [eventPath(name), name]),
)

/**
 * Takes webhooks before Koa does. Nearly every request is one, their paths are a known list, and Koa with its router
 * costs as much as storing the delivery. Whatever is not plainly a webhook of a known event goes on to `app`, where the
 * same handler stands in the list of routes.
 */
export function takeWebhooksDirectly(deps: DirectDeps, app: { callback(): Handle }): Handle {
  const next = app.callback()
  const access = accessLog(deps.log)
  return (request, response) => {
    const event = request.method === 'POST' ? EVENT_OF_PATH.get(request.url ?? '') : undefined
    if (event === undefined || deps.door.closing) next(request, response)
    else {
      const exchange = { req: request, res: response, state: newState(request, deps.clock) }
      void take(deps, exchange, event).then(() => writeAccessLine(access, exchange))
    }
  }
}

async function take(deps: DirectDeps, exchange: Exchange, event: string): Promise<void> {
  try {
    answer(deps, exchange, 200, JSON_TYPE, await acceptWebhook(deps.webhooks, exchange, event))
  } catch (error) {
    const problem = problemOf(error, deps.log, exchange.state.requestId)
    answerProblem(deps, exchange, problem)
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

function answerProblem(deps: DirectDeps, exchange: Exchange, problem: Problem): void {
  const document = problemDocument(problem.status, problem.message, exchange.state.requestId, problem.errors)
  answer(deps, exchange, problem.status, PROBLEM_TYPE, document, problem.headers)
}

function answer(
  deps: DirectDeps,
  { res, state }: Exchange,
  status: number,
  type: string,
  body: WebhookAnswer | ReturnType<typeof problemDocument>,
  more?: Record<string, string>,
): void {
  if (res.headersSent) return
  // For the access log too, when nobody is there any more to be answered.
  res.statusCode = status
  if (res.destroyed) return
  const text = JSON.stringify(body)
  const headers: Record<string, string | number> = {
    'X-Request-ID': state.requestId,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
  }
  if (more !== undefined) Object.assign(headers, more)
  // A connection that was kept open must not be used for the next request once the daemon closes.
  if (deps.door.closing) headers.Connection = 'close'
  res.writeHead(status, headers).end(text)
}
