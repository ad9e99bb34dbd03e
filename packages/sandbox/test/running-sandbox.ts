import { startSandbox } from '@clockhouse/sandbox/start'
import type { FakeAddon } from './fake-addon.ts'

/** An answer, its JSON already read when it has one. */
export interface Answered {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they assert
  body: any
}

/** A stand-in that a test started, with the calls that tests make most. */
export interface RunningSandbox extends AsyncDisposable {
  url: string
  apiKey: string
  workspaceId: string
  ownerId: string
  publicKeyUrl: string
  /** Calls a path of the stand-in. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>
  /** The same with the owner's key, below the workspace's address. */
  asOwner(method: string, path: string, body?: unknown): Promise<Answered>
  /** Installs an add-on and gives its id. */
  install(addon: FakeAddon): Promise<string>
  /** The control surface's list, newest first. */
  deliveries(query?: string): Promise<Answered['body'][]>
  close(): Promise<void>
}

const SMALL = {
  SANDBOX_PORT: '0',
  SANDBOX_USERS: '3',
  SANDBOX_PROJECTS: '2',
  SANDBOX_TASKS: '3',
  SANDBOX_TIME_ENTRIES: '5',
}

/** A small stand-in on a free port; settings override. */
export async function startTestSandbox(env: Record<string, string> = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ ...SMALL, ...env })
  const call: RunningSandbox['call'] = (method, path, body, headers = {}) =>
    callJson(method, `${sandbox.url}${path}`, body, headers)
  const { body: state } = await call('GET', '/sandbox/v1/state')
  const { id: workspaceId, ownerId } = state.workspaces[0]
  return {
    ...sandbox,
    workspaceId,
    ownerId,
    call,
    asOwner: (method, path, body) =>
      call(method, `/api/v1/workspaces/${workspaceId}${path}`, body, { 'x-api-key': sandbox.apiKey }),
    async install(addon) {
      const { status, body } = await call('POST', '/sandbox/v1/installations', {
        manifestUrl: addon.manifestUrl,
      })
      if (status !== 201) throw new Error(`the add-on was not installed: ${status} ${JSON.stringify(body)}`)
      return body.addonId
    },
    deliveries: async (query = '') => (await call('GET', `/sandbox/v1/deliveries${query}`)).body.items,
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

async function callJson(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
}
