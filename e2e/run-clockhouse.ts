import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AdminClient, createAdminClient } from '@clockhouse/core/client'
import { type Daemon, type DaemonOptions, startDaemon } from '@clockhouse/daemon/start'
import { startSandbox } from '@clockhouse/sandbox/start'
import { createSandboxControl, type SandboxControl } from './sandbox-control.ts'

/** The first admin token of each Clockhouse of these tests. */
export const ADMIN_TOKEN = 'ch_only-for-these-tests-and-nothing-else'

/** A whole Clockhouse with its stand-in, on free ports and a folder of its own. */
export interface RunningClockhouse {
  /** The daemon's address, the same over restarts. */
  url: string
  /** The console's address, as the sign-in links have it; it ends with a slash. */
  consoleUrl: string
  admin: AdminClient
  sandbox: SandboxControl
  /** A fresh one-time sign-in link. */
  signInLink(): Promise<string>
  stopDaemon(): Promise<void>
  /** Starts the daemon again, on the same port and the same folder. */
  startDaemon(): Promise<void>
  close(): Promise<void>
}

/** How a Clockhouse differs from the usual one. */
export interface ClockhouseOptions {
  settings?: Record<string, string>
  sandboxSettings?: Record<string, string>
  /** False leaves the workspace without the add-on. */
  installed?: boolean
  /** The time of both, instead of the real one. */
  clock?: DaemonOptions['clock']
}

/** Starts the stand-in and the daemon, and installs the add-on. Nobody works until asked to. */
export async function runClockhouse(options: ClockhouseOptions = {}): Promise<RunningClockhouse> {
  await using opened = new AsyncDisposableStack()
  const folder = await mkdtemp(path.join(tmpdir(), 'clockhouse-e2e-'))
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const standIn = await startSandbox(
    { SANDBOX_PORT: '0', SANDBOX_TIME_ENTRIES: '200', ...options.sandboxSettings },
    options.clock === undefined ? {} : { now: options.clock.now },
  )
  opened.defer(() => standIn.close())
  const start = daemonStarter(options, folder, `${standIn.url}/.well-known/jwks.json`)
  let daemon = await start('0')
  opened.defer(() => daemon.close())
  const { url, adminUrl } = daemon
  const admin = createAdminClient({ baseUrl: adminUrl, headers: () => bearer })
  const sandbox = createSandboxControl(standIn.url)
  if (options.installed !== false) await sandbox.install(`${url}/manifest`)
  const closing = opened.move()
  return {
    url,
    consoleUrl: new URL('/ui/', (await admin.session.createLink()).url).href,
    admin,
    sandbox,
    signInLink: async () => (await admin.session.createLink()).url,
    stopDaemon: () => daemon.close(),
    startDaemon: async () => {
      daemon = await start(new URL(url).port)
    },
    close: () => closing.disposeAsync(),
  }
}

const bearer = { authorization: `Bearer ${ADMIN_TOKEN}` }

/** Starts daemons on one folder, one after the other. */
function daemonStarter({ settings, clock }: ClockhouseOptions, folder: string, keysUrl: string) {
  return (port: string): Promise<Daemon> =>
    startDaemon(
      {
        PORT: port,
        DATA_DIR: path.join(folder, 'data'),
        MANIFEST_PATH: path.resolve(import.meta.dirname, '..', 'manifest.json'),
        CLOCKIFY_ENVIRONMENT: 'sandbox',
        CLOCKIFY_JWKS_URL: keysUrl,
        ADMIN_TOKEN,
        ...settings,
      },
      { logTo: () => undefined, ...(clock === undefined ? {} : { clock }) },
    )
}
