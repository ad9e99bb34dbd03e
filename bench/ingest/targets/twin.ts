/**
 * The twin: a plain Koa service as one would write it (router, access log, request ids, metrics) around the floor's
 * writer. It shows what the framework costs by itself.
 */
import { randomUUID } from 'node:crypto'
import { enableCompileCache } from 'node:module'
import Router from '@koa/router'
import Koa, { type Context, type Next } from 'koa'
import { pino } from 'pino'
import { Counter, Histogram, register } from 'prom-client'
import { createTokenCheck } from './check-token.ts'
import { DeliveryWriter } from './delivery-writer.ts'
import { makeId } from './make-id.ts'

enableCompileCache()
const checkToken = createTokenCheck(process.env.BENCH_KEY ?? '')
const writer = new DeliveryWriter(process.env.BENCH_DATABASE ?? 'bench.db')
const log = pino(pino.destination({ fd: 1, sync: false, minLength: 4096 }))
const received = new Counter({
  name: 'clockhouse_deliveries_received_total',
  help: 'Deliveries stored',
  labelNames: ['event'],
})
const acknowledged = new Histogram({
  name: 'clockhouse_delivery_ack_seconds',
  help: 'From arrival to acknowledgement',
})

const router = new Router()
  .post('/webhooks/:event', receiveWebhook)
  .get('/ready', (ctx) => {
    ctx.body = { ready: true }
  })
  .get('/metrics', async (ctx) => {
    ctx.body = `${await register.metrics()}${commitMetrics()}`
  })
const app = new Koa()
app.use(writeAccessLog)
app.use(router.routes())
app.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => {
  writer.close()
  process.exit(0)
})

async function writeAccessLog(ctx: Context, next: Next): Promise<void> {
  const started = performance.now()
  const given = ctx.get('x-request-id')
  const requestId = given === '' ? randomUUID() : given
  ctx.set('X-Request-ID', requestId)
  await next()
  const durationMs = performance.now() - started
  log.info({ requestId, method: ctx.method, path: ctx.path, status: ctx.status, durationMs }, 'request')
}

async function receiveWebhook(ctx: Context): Promise<void> {
  const started = performance.now()
  const claims = checkToken(ctx.get('clockify-signature'))
  if (claims === null) return ctx.throw(401)
  const body = await readBody(ctx)
  const { workspaceId } = JSON.parse(body.toString('utf8')) as { workspaceId?: string }
  if (workspaceId !== claims.workspaceId) return ctx.throw(403)
  const receivedAt = Date.now()
  const id = makeId(receivedAt)
  await new Promise<void>((resolve) => {
    writer.write({ id, event: 'NEW_TIME_ENTRY', workspaceId, receivedAt, body }, resolve)
  })
  received.inc({ event: 'NEW_TIME_ENTRY' })
  acknowledged.observe((performance.now() - started) / 1000)
  ctx.body = { received: true, deliveryId: id, duplicate: false }
}

function readBody(ctx: Context): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    ctx.req.on('data', (chunk: Buffer) => chunks.push(chunk))
    ctx.req.on('end', () => resolve(Buffer.concat(chunks)))
    ctx.req.on('error', reject)
  })
}

function commitMetrics(): string {
  return `clockhouse_commit_deliveries_sum ${writer.deliveries}\nclockhouse_commit_deliveries_count ${writer.commits}\n`
}
