import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Middleware as KoaMiddleware, ParameterizedContext } from 'koa'

/** What every request carries on its way. */
export interface HttpState {
  /** The caller's id, or a new one; in every log line and every answer of this request. */
  requestId: string
  /** Milliseconds since 1970. */
  receivedAt: number
  /** A clock that only goes forward, milliseconds: for durations. */
  startedMs: number
  /** More for the access log's line. */
  logged: Record<string, unknown> | null
}

/** A request with its answer to be: what does not need Koa works with this part of its context. */
export interface Exchange {
  req: IncomingMessage
  res: ServerResponse
  state: HttpState
}

export type HttpContext = ParameterizedContext<HttpState>
export type Middleware = KoaMiddleware<HttpState>
