import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCli, startCli, waitFor } from './running/run-cli.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
const BIN = path.join(ROOT, 'apps', 'cli', 'bin', 'clockhouse.js')
/** Lets the command believe that it runs on an old Node. */
const OLD_NODE = [
  '--import',
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})',
]

async function daemonSettings() {
  const folder = await mkdtemp(path.join(tmpdir(), 'clockhouse-serve-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { PORT: '0', DATA_DIR: folder, MANIFEST_PATH: path.join(ROOT, 'manifest.json') }
}

const addressIn = (text: string) => /http:\/\/\S+/.exec(text)?.[0] ?? ''

async function startServing(node: string[] = []) {
  const command = startCli(['serve'], { env: await daemonSettings(), node })
  await command.until(() => addressIn(command.stdout()) !== '', 'an address')
  return { command, url: addressIn(command.stdout()) }
}

const answers = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('runs the daemon until %s, then ends with 0', async (signal) => {
    const { command, url } = await startServing()
    expect(await answers(url)).toBe(true)
    expect(await command.end(signal)).toMatchObject({ code: 0 })
    expect(await answers(url)).toBe(false)
  })

  it('takes a signal that is passed on twice for one', async () => {
    const { command } = await startServing()
    command.child.kill('SIGINT')
    expect(await command.end('SIGINT')).toMatchObject({ code: 0 })
  })

  it('ends in order when nobody reads its output any more', async () => {
    const { command, url } = await startServing()
    command.child.stdout?.destroy()
    await fetch(`${url}/manifest`)
    expect(await command.end('SIGTERM')).toMatchObject({ code: 0 })
  })

  it('names every wrong setting at once and ends with 78', async () => {
    const env = { PORT: 'eighty', CLOCKIFY_ENVIRONMENT: 'moon', WEBHOOK_EVNTS: 'all' }
    const { code, stderr } = await runCli(['serve'], { env })
    expect(code).toBe(78)
    for (const name of Object.keys(env)) expect(stderr).toContain(name)
  })

  it('ends with 69 when its port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const env = { ...(await daemonSettings()), PORT: String(port) }
    expect(await runCli(['serve'], { env })).toMatchObject({ code: 69 })
  })
})

describe('on an old Node', () => {
  it('serve runs on the locked one, and signals and exit codes pass through', async () => {
    const { command, url } = await startServing(OLD_NODE)
    expect(await answers(url)).toBe(true)
    expect(await command.end('SIGTERM')).toMatchObject({ code: 0 })
    expect(await answers(url)).toBe(false)
    expect(await runCli(['trigr'], { node: OLD_NODE })).toMatchObject({ code: 2 })
  })

  it('nothing is left behind when the command is killed without a chance to say so', async () => {
    const { command, url } = await startServing(OLD_NODE)
    await command.end('SIGKILL')
    await waitFor(
      async () => !(await answers(url)),
      () => `${url} to be gone`,
    )
  })
})

describe('with a channel to its parent', () => {
  it('serve ends when the parent goes away', async () => {
    const child: ChildProcess = spawn(process.execPath, [BIN, 'serve'], {
      env: { PATH: process.env.PATH, ...(await daemonSettings()) },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    await once(child.stdout ?? child, 'data')
    child.disconnect()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })
})
