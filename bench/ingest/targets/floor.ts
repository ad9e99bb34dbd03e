/**
 * The floor: the least that any honest implementation does in one process. Plain HTTP, a remembered token, parsed JSON,
 * a durable commit shared by what arrived together, and only then 200.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createTokenCheck } from './check-token.ts'
import { DeliveryWriter } from './delivery-writer.ts'
import { makeId } from './make-id.ts'

const checkToken = createTokenCheck(process.env.BENCH_KEY ?? '')
const writer = new DeliveryWriter(process.env.BENCH_DATABASE ?? 'bench.db')

const server = createServer((request, response) => {
  if (request.url === '/webhooks/new-time-entry') receiveWebhook(request, response)
  else if (request.url === '/ready') answer(response, 200, '{"ready":true}')
  else if (request.url === '/metrics') answer(response, 200, metrics())
  else answer(response, 404, '{}')
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => {
  writer.close()
  process.exit(0)
})

function receiveWebhook(request: IncomingMessage, response: ServerResponse): void {
  const claims = checkToken(String(request.headers['clockify-signature']))
  if (claims === null) {
    answer(response, 401, '{}')
    return
  }
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
    const { workspaceId } = JSON.parse(body.toString('utf8')) as { workspaceId?: string }
    if (workspaceId !== claims.workspaceId) {
      answer(response, 403, '{}')
      return
    }
    const receivedAt = Date.now()
    const delivery = { id: makeId(receivedAt), event: 'NEW_TIME_ENTRY', workspaceId, receivedAt, body }
    writer.write(delivery, () => {
      answer(response, 200, JSON.stringify({ received: true, deliveryId: delivery.id, duplicate: false }))
    })
  })
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

const metrics = (): string =>
  `clockhouse_commit_deliveries_sum ${writer.deliveries}\nclockhouse_commit_deliveries_count ${writer.commits}\n`
