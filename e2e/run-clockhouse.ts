import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AdminClient, createAdminClient } from '@clockhouse/core/client'
import { startDaemon } from '@clockhouse/daemon/start'
import { startSandbox } from '@clockhouse/sandbox/start'

const ADMIN_TOKEN = 'ch_only-for-these-tests-and-nothing-else'

/** A whole Clockhouse with its stand-in, on free ports and a folder of its own. */
export interface RunningClockhouse {
  /** The daemon's address: the console is at `/ui/`. */
  url: string
  sandboxUrl: string
  adminToken: string
  admin: AdminClient
  /** A fresh one-time sign-in link. */
  signInLink(): Promise<string>
  /** Lets the stand-in's people work: each action causes a webhook. */
  work(actions: number): Promise<void>
  close(): Promise<void>
}

/** Starts the stand-in and the daemon, and installs the add-on. Nobody works until asked to. */
export async function runClockhouse(settings: Record<string, string> = {}): Promise<RunningClockhouse> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clockhouse-e2e-'))
  const sandbox = await startSandbox({ SANDBOX_PORT: '0', SANDBOX_TIME_ENTRIES: '200' })
  const daemon = await startDaemon(
    {
      PORT: '0',
      DATA_DIR: path.join(folder, 'data'),
      MANIFEST_PATH: path.resolve(import.meta.dirname, '..', 'manifest.json'),
      CLOCKIFY_ENVIRONMENT: 'sandbox',
      CLOCKIFY_JWKS_URL: `${sandbox.url}/.well-known/jwks.json`,
      ADMIN_TOKEN,
      ...settings,
    },
    { logTo: () => undefined },
  )
  const headers = () => ({ authorization: `Bearer ${ADMIN_TOKEN}` })
  const admin = createAdminClient({ baseUrl: daemon.adminUrl, headers })
  const control = `${sandbox.url}/sandbox/v1`
  await post(`${control}/installations`, { manifestUrl: `${daemon.url}/manifest` })
  return {
    url: daemon.url,
    sandboxUrl: sandbox.url,
    adminToken: ADMIN_TOKEN,
    admin,
    signInLink: async () => (await admin.session.createLink()).url,
    work: (actions) => post(`${control}/work`, { actions }),
    close: async () => {
      await daemon.close()
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`)
}
