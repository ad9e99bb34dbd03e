import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Middleware, Next } from 'koa'
import type { FaultList } from './fault-list.ts'
import type { FaultRule } from './fault-rule.ts'

/** Lets Clockify's surface misbehave as told: late, wrong or broken off. */
export const applyFaults =
  (faults: FaultList): Middleware =>
  async (ctx, next) => {
    const fault = faults.strike(ctx.method, ctx.path)
    if (fault === null) return next()
    if (fault.latencyMs !== undefined) await wait(fault.latencyMs)
    await answerFaulty(ctx, next, fault)
    if (fault.cutAfterBytes !== undefined) cutBody(ctx, fault.cutAfterBytes)
  }

async function answerFaulty(ctx: Context, next: Next, fault: FaultRule): Promise<void> {
  const status = fault.status ?? (fault.retryAfterSeconds === undefined ? undefined : 429)
  if (status === undefined) return next()
  ctx.status = status
  ctx.body = { message: `Fault asked for by the control surface: ${status}`, code: status }
  if (fault.retryAfterSeconds !== undefined) ctx.set('Retry-After', String(fault.retryAfterSeconds))
}

/** Promises the whole body, sends its first bytes and drops the connection. */
function cutBody(ctx: Context, bytes: number): void {
  const body = bytesOf(ctx.body)
  ctx.respond = false
  ctx.res.writeHead(ctx.status, {
    ...ctx.response.headers,
    'content-length': Math.max(body.length, bytes + 1),
  })
  ctx.res.flushHeaders()
  ctx.res.write(body.subarray(0, bytes), () => ctx.res.destroy())
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  if (typeof body === 'string') return Buffer.from(body)
  return Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body))
}
