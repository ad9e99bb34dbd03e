/** The process that sends: forked by the bench, told by messages what to do next. */
import { Connection } from './connection.ts'
import { pace } from './pace.ts'
import { saturate } from './saturate.ts'
import type { Stretch } from './stretch.ts'
import { createWebhookRequests } from './webhook-requests.ts'

/** What is loaded, and with what. */
export interface LoadAddress {
  url: string
  token: string
  workspaceId: string
  connections: number
}

/** One stretch of load. */
export type LoadOrder =
  | { kind: 'saturate'; seconds: number }
  | { kind: 'pace'; rate: number; seconds: number }

/** What came of an order. `busy` is the share of one core that this process itself used. */
export type LoadReport =
  | { kind: 'done'; stretch: Stretch; busy: number }
  | { kind: 'failed'; message: string }

const address = JSON.parse(process.argv[2] ?? '{}') as LoadAddress
const url = new URL(address.url)
const nextRequest = createWebhookRequests({ ...address, host: url.host })
const connections = await Promise.all(Array.from({ length: address.connections }, () => Connection.open(url)))

process.on('message', (order: LoadOrder) => {
  obey(order).then(
    (report) => process.send?.(report),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) } satisfies LoadReport),
  )
})
process.on('disconnect', () => {
  for (const connection of connections) connection.close()
})

async function obey(order: LoadOrder): Promise<LoadReport> {
  const before = process.cpuUsage()
  const stretch =
    order.kind === 'saturate'
      ? await saturate(connections, nextRequest, order.seconds)
      : await pace(connections, nextRequest, order.rate, order.seconds)
  const { user, system } = process.cpuUsage(before)
  return { kind: 'done', stretch, busy: (user + system) / 1e6 / stretch.seconds }
}
