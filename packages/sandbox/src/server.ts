import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import type { Logger } from 'pino'
import { addonRoutes } from './addons/addon-routes.ts'
import { answerErrors } from './answer-errors.ts'
import type { SandboxParts } from './assemble.ts'
import { controlRoutes } from './control/control-routes.ts'
import { applyFaults } from './faults/apply-faults.ts'
import { guardApi } from './rest/guard-api.ts'
import { restRoutes } from './rest/rest-routes.ts'
import type { PeopleAtWork } from './sandbox-types.ts'
import { keyRoutes } from './signing/key-routes.ts'
import { refuseUnknownRoute } from './unknown-route.ts'
import { webhookRoutes } from './webhooks/webhook-routes.ts'

export interface AppDeps {
  parts: SandboxParts
  people: PeopleAtWork
  log: Logger
  requestsPerSecond: number
}

/** Control surface first: faults, keys and rate limits are Clockify's business, not its. */
export function createApp({ parts, people, log, requestsPerSecond }: AppDeps): Koa {
  const app = new Koa()
  app.silent = true
  app.use(answerErrors(log))
  app.use(controlRoutes({ ...parts, people }).routes())
  app.use(applyFaults(parts.faults))
  // Once more inside, so that a fault also cuts the answers of errors.
  app.use(answerErrors(log))
  app.use(keyRoutes(parts.key).routes())
  app.use(guardApi({ ...parts, requestsPerSecond }))
  app.use(webhookRoutes(parts).routes())
  app.use(addonRoutes(parts).routes())
  app.use(restRoutes(parts).routes())
  app.use(refuseUnknownRoute)
  return app
}

/** What listens, and its end. */
export interface Listener {
  url: string
  /** Waits a moment for answers under way, then breaks the connections. */
  close(): Promise<void>
}

const PATIENCE_MS = 3_000

export async function listen(app: Koa, host: string, port: number): Promise<Listener> {
  const server = createServer(app.callback())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => resolve())
  })
  return { url: urlOf(server), close: () => closeServer(server) }
}

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const breaking = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  return closed.finally(() => clearTimeout(breaking))
}
