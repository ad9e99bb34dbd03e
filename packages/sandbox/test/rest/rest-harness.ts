import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { pino } from 'pino'
import { answerErrors } from '../../src/answer-errors.ts'
import { guardApi } from '../../src/rest/guard-api.ts'
import { restRoutes } from '../../src/rest/rest-routes.ts'
import type { TokenHolder, WorkspaceChange } from '../../src/sandbox-types.ts'
import { refuseUnknownRoute } from '../../src/unknown-route.ts'
import type { WorkspaceSizes } from '../../src/workspace/seed-workspace.ts'
import { createWorkspaceStore } from '../../src/workspace/workspace-store.ts'

const SMALL: WorkspaceSizes = { users: 6, projects: 8, tasks: 24, timeEntries: 120 }

/** A Tuesday noon: the clock of every test stands here until the test moves it. */
export const NOON = Date.UTC(2026, 10, 24, 12)

export interface RestAnswer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any
}

interface CallOptions {
  body?: unknown
  /** Sent as it is, instead of the body. */
  rawBody?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** Clockify's REST alone, over real HTTP on a free port, with a clock and add-on tokens that the test owns. */
export async function startRest(
  options: { sizes?: Partial<WorkspaceSizes>; requestsPerSecond?: number } = {},
) {
  const clock = { now: NOON }
  const store = createWorkspaceStore({
    seed: 1,
    sizes: { ...SMALL, ...options.sizes },
    ownerApiKey: null,
    clock: () => clock.now,
    saved: null,
  })
  const changes: WorkspaceChange[] = []
  store.onChange((change) => changes.push(change))
  const tokens = new Map<string, TokenHolder>()
  const deps = {
    store,
    checkToken: (token: string) => tokens.get(token) ?? null,
    now: () => clock.now,
    requestsPerSecond: options.requestsPerSecond ?? 1_000_000,
  }
  const app = new Koa()
  app.use(answerErrors(pino({ level: 'silent' })))
  app.use(guardApi(deps)).use(restRoutes(deps).routes()).use(refuseUnknownRoute)
  const server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const workspace = store.list()[0]
  if (workspace === undefined) throw new Error('no workspace')
  const callAt = async (method: string, path: string, call: CallOptions = {}): Promise<RestAnswer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        'X-Api-Key': store.ownerApiKey(),
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      body: call.rawBody ?? (call.body === undefined ? null : JSON.stringify(call.body)),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    }
  }
  return {
    url,
    clock,
    store,
    workspace,
    changes,
    tokens,
    callAt,
    /** A call inside the workspace, with the owner's key unless headers say otherwise. */
    call: (method: string, path: string, call?: CallOptions) =>
      callAt(method, `/api/v1/workspaces/${workspace.id}${path}`, call),
    /** The events told since the last look. */
    heard: () => changes.splice(0).map((change) => change.event),
    members: workspace.members.all(),
    plainMember: () => {
      const member = workspace.members.all().find(({ role }) => role === 'MEMBER')
      if (member === undefined) throw new Error('no plain member')
      return member
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A call's headers without the key that it has by default. */
export const withoutKey = (headers: Record<string, string> = {}) => ({ 'X-Api-Key': '', ...headers })

/** An add-on's token with these scopes. */
export const holder = (
  rest: Awaited<ReturnType<typeof startRest>>,
  given: Partial<TokenHolder> = {},
): TokenHolder => ({
  kind: 'installation',
  workspaceId: rest.workspace.id,
  addonId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
  userId: rest.workspace.ownerId,
  scopes: [],
  status: 'ACTIVE',
  ...given,
})
