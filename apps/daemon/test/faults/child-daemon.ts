import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ADMIN_TOKEN, type Answer, ask, type DeliveryItem, post, settings, until } from '../harness.ts'

const MAIN = join(import.meta.dirname, '../../src/main.ts')

/** How a process ended, with all that it said. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** A daemon in a process of its own, as an operator runs it. */
export interface ChildDaemon {
  url: string
  pid: number
  kill(signal: NodeJS.Signals): void
  /** Resolves when the process is gone. */
  ended: Promise<Ended>
  /** What it wrote to standard output so far. */
  output(): string
  get(path: string): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  admin(path: string): Promise<Answer>
  [Symbol.asyncDispose](): Promise<void>
}

/** How it is run: `env` beside the usual settings (undefined unsets one), `as` another user where we may. */
export interface ChildOptions {
  env?: Record<string, string | undefined>
  cwd?: string
  uid?: number
}

function spawnDaemon(dataDir: string, { env = {}, cwd, uid }: ChildOptions): Running {
  const child = spawn(process.execPath, [MAIN], {
    cwd: cwd ?? import.meta.dirname,
    env: { PATH: process.env.PATH, ...settings(dataDir), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, stderr }))
  return { child, ended, output: () => stdout }
}

interface Running {
  child: ChildProcess
  ended: Promise<Ended>
  output(): string
}

/** Starts a daemon and waits until it listens. */
export async function startChild(dataDir: string, options: ChildOptions = {}): Promise<ChildDaemon> {
  const { child, ended, output } = spawnDaemon(dataDir, options)
  const url = await Promise.race([
    until(() => /listens on (http:\S+)/.exec(output())?.[1] ?? null),
    ended.then((end) => Promise.reject(new Error(`the daemon ended: ${JSON.stringify(end)}`))),
  ])
  const admin = (path: string) =>
    ask(`${url}/admin/v1${path}`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
  return {
    url,
    pid: child.pid ?? 0,
    kill: (signal) => void child.kill(signal),
    ended,
    output,
    get: (path) => ask(url + path, {}),
    post: (path, body, headers = {}) => post(url + path, body, headers),
    admin,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts a daemon that is expected to end by itself. */
export async function runToEnd(dataDir: string, options: ChildOptions = {}): Promise<Ended> {
  const { child, ended } = spawnDaemon(dataDir, options)
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 20_000)
  try {
    return await ended
  } finally {
    clearTimeout(tooLong)
  }
}

/** A delivery as lists show it, with the entity that it is about. */
export type ListedDelivery = DeliveryItem & { entityId: string | null }

/** Every delivery that the daemon lists, by as many pages as it takes. */
export async function allDeliveries({ admin }: Pick<ChildDaemon, 'admin'>): Promise<ListedDelivery[]> {
  const items: ListedDelivery[] = []
  let cursor = ''
  do {
    const { body } = await admin(`/deliveries?limit=200${cursor}`)
    items.push(...body.items)
    cursor = body.nextCursor == null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`
  } while (cursor !== '')
  return items
}
