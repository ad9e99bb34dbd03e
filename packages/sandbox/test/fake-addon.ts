import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request as the add-on got it. */
export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  text: string
  at: number
}

/** How the add-on answers; null breaks the connection. */
export type Answering = (request: Received) => { status: number; body?: string } | null

/** An add-on over real HTTP: serves a manifest, takes every call, remembers all of them. */
export interface FakeAddon extends AsyncDisposable {
  url: string
  manifestUrl: string
  received: Received[]
  /** Calls of one path, in the order in which they came. */
  at(path: string): Received[]
  /** The parsed body of the latest call of a path. */
  latest(path: string): Record<string, unknown>
  answerWith(answering: Answering): void
  /** Serves another manifest from now on; what is not named stays. */
  changeManifest(changes: Record<string, unknown>): void
}

const OK: Answering = () => ({ status: 200, body: '{}' })

export async function startFakeAddon(changes: Record<string, unknown> = {}): Promise<FakeAddon> {
  const received: Received[] = []
  let answering = OK
  let manifest: Record<string, unknown> = {}
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/manifest') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(manifest))
      return
    }
    const call = await readCall(request)
    received.push(call)
    reply(response, answering(call))
  })
  const url = await listen(server)
  manifest = { ...basicManifest(url), ...changes }
  return {
    url,
    manifestUrl: `${url}/manifest`,
    received,
    at: (path) => received.filter((call) => call.path === path),
    latest: (path) => JSON.parse(received.findLast((call) => call.path === path)?.text ?? 'null'),
    answerWith(next) {
      answering = next
    },
    changeManifest(next) {
      manifest = { ...manifest, ...next }
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const basicManifest = (baseUrl: string) => ({
  schemaVersion: '1.5',
  key: 'tide-table',
  name: 'Tide Table',
  baseUrl,
  minimalSubscriptionPlan: 'FREE',
  scopes: ['TAG_READ', 'TAG_WRITE', 'WORKSPACE_READ'],
  lifecycle: [
    { type: 'INSTALLED', path: '/lifecycle/installed' },
    { type: 'DELETED', path: '/lifecycle/deleted' },
    { type: 'STATUS_CHANGED', path: '/lifecycle/status-changed' },
    { type: 'SETTINGS_UPDATED', path: '/lifecycle/settings-updated' },
  ],
  webhooks: [
    { event: 'NEW_TAG', path: '/webhooks/new-tag' },
    { event: 'TAG_UPDATED', path: '/webhooks/tag-updated' },
  ],
  settings: {
    tabs: [
      {
        id: 'main',
        name: 'Main',
        settings: [
          { id: 'harbour', name: 'Harbour', accessLevel: 'ADMINS', type: 'TXT', value: 'North quay' },
          {
            id: 'pilot',
            name: 'Pilot',
            accessLevel: 'ADMINS',
            type: 'USER_DROPDOWN_SINGLE',
            value: 'nobody',
          },
        ],
        groups: [
          {
            id: 'depth',
            title: 'Depth',
            settings: [{ id: 'metres', name: 'Metres', accessLevel: 'ADMINS', type: 'NUMBER', value: 4 }],
          },
        ],
      },
    ],
  },
})

async function readCall(request: IncomingMessage): Promise<Received> {
  const text = (await buffer(request)).toString('utf8')
  const { method = '', url = '', headers } = request
  return { method, path: url, headers, text, at: performance.now() }
}

function reply(response: ServerResponse, answer: ReturnType<Answering>): void {
  if (answer === null) {
    response.destroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body ?? '')
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
