import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AdminClient, createAdminClient } from '@clockhouse/core/client'
import { type Daemon, startDaemon } from '@clockhouse/daemon/start'
import { startSandbox } from '@clockhouse/sandbox/start'

const ADMIN_TOKEN = 'ch_only-for-these-tests-and-nothing-else'
const MANIFEST = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'manifest.json')

/** A real daemon with the stand-in's add-on installed, for commands to talk to. */
export interface TestDaemon {
  url: string
  admin: AdminClient
  sandboxUrl: string
  /** The environment that leads a command to it. */
  env: { CLOCKHOUSE_URL: string; CLOCKHOUSE_TOKEN: string }
  /** For a command that starts a daemon of its own. */
  emptyFolder: string
  manifest: string
  /** Goes away, as a process that is stopped; the data stay. */
  stop(): Promise<void>
  /** Comes back on the same address and data. */
  comeBack(): Promise<void>
  close(): Promise<void>
}

/** Starts the stand-in and the daemon on free ports, in a folder of their own. */
export async function runDaemon(): Promise<TestDaemon> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clockhouse-cli-'))
  const sandbox = await startSandbox({ SANDBOX_PORT: '0', SANDBOX_TIME_ENTRIES: '50' })
  const start = (port: string) =>
    startDaemon(
      {
        PORT: port,
        DATA_DIR: path.join(folder, 'data'),
        MANIFEST_PATH: MANIFEST,
        CLOCKIFY_ENVIRONMENT: 'sandbox',
        CLOCKIFY_JWKS_URL: `${sandbox.url}/.well-known/jwks.json`,
        ADMIN_TOKEN,
      },
      { logTo: () => undefined },
    )
  let daemon: Daemon | null = await start('0')
  const url = daemon.url
  const headers = () => ({ authorization: `Bearer ${ADMIN_TOKEN}` })
  await install(sandbox.url, url)
  const stop = async () => {
    await daemon?.close()
    daemon = null
  }
  return {
    url,
    sandboxUrl: sandbox.url,
    admin: createAdminClient({ baseUrl: url, headers }),
    env: { CLOCKHOUSE_URL: url, CLOCKHOUSE_TOKEN: ADMIN_TOKEN },
    emptyFolder: path.join(folder, 'empty'),
    manifest: MANIFEST,
    stop,
    comeBack: async () => {
      daemon = await start(new URL(url).port)
    },
    close: async () => {
      await stop()
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function install(sandboxUrl: string, daemonUrl: string): Promise<void> {
  const response = await fetch(`${sandboxUrl}/sandbox/v1/installations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ manifestUrl: `${daemonUrl}/manifest` }),
  })
  if (response.status !== 201) throw new Error(`the add-on was not installed: ${await response.text()}`)
}
