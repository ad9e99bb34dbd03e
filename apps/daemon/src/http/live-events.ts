import type { ServerResponse } from 'node:http'
import { idSuffix } from '@clockhouse/core/ids'
import type { Feed } from '../live/feed.ts'
import type { FeedSink } from '../live/feed-listener.ts'
import { admittedCall } from './admin/call-context.ts'
import type { HttpContext, Middleware } from './http-context.ts'
import { Problem } from './problem.ts'

const ID = /^[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}$/
/** A listener that takes nothing for this long while it reads history is gone. */
const STALLED_MS = 30_000

/** `GET /admin/v1/feed`: server-sent events until one side ends. */
export const liveEvents =
  (feed: Feed): Middleware =>
  async (ctx) => {
    const afterSuffix = resumePoint(ctx)
    if (!feed.hasRoom()) {
      throw new Problem(503, 'Too many listeners follow the feed already.', {
        headers: { 'retry-after': '10' },
      })
    }
    ctx.status = 200
    ctx.set('content-type', 'text/event-stream; charset=utf-8')
    // Proxies that collect answers before they pass them on would hold the feed back.
    ctx.set('x-accel-buffering', 'no')
    if (ctx.method === 'HEAD') return
    const { stillAllowed } = admittedCall(ctx)
    ctx.respond = false
    ctx.res.flushHeaders()
    ctx.req.socket.setNoDelay(true)
    const leave = feed.listen({ sink: sinkOf(ctx.res), afterSuffix, stillAllowed })
    if (leave === null) return void ctx.res.end()
    await closed(ctx.res)
    leave()
  }

/** An id that is well-formed but unknown stands for its time: the feed goes on after it. */
function resumePoint(ctx: HttpContext): string | null {
  const id = ctx.get('last-event-id')
  if (id === '') return null
  if (ID.test(id)) return idSuffix(id)
  throw new Problem(400, 'Last-Event-ID is not the id of a message of this feed.', {
    errors: [{ pointer: '/Last-Event-ID', message: 'must be an id that the feed gave' }],
  })
}

const closed = (res: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (res.closed || res.destroyed) resolve()
    else res.once('close', resolve)
  })

function sinkOf(res: ServerResponse): FeedSink {
  return {
    write: (chunk) => void res.write(chunk),
    waitingBytes: () => res.writableLength,
    drained: () => drained(res),
    end: () => void res.end(),
    drop: () => void res.destroy(),
  }
}

function drained(res: ServerResponse): Promise<void> {
  if (!res.writableNeedDrain || res.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => res.destroy(), STALLED_MS)
    const done = () => {
      clearTimeout(timer)
      res.off('drain', done)
      res.off('close', done)
      resolve()
    }
    res.once('drain', done)
    res.once('close', done)
  })
}
