import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildConsole } from '../lib/build-console.mjs'
import { SYSTEM_NODE, startScript, waitFor } from './running-script.mjs'

function dataFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'clockhouse-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const settings = (folder, more = {}) => ({
  DATA_DIR: folder,
  PORT: '0',
  SANDBOX_PORT: '0',
  SANDBOX_TIME_ENTRIES: '50',
  SANDBOX_WORK_PER_MINUTE: '600',
  ...more,
})

const linkIn = (text) => /http:\/\/\S+\/ui\/sign-in\?token=\S+/.exec(text)?.[0]
const standInIn = (text) => /http:\/\/\S+(?=\/sandbox\/v1\/)/.exec(text)?.[0]

/** Starts Clockhouse and waits for its summary. */
async function start(folder, more, node) {
  await buildConsole()
  const script = startScript('start.mjs', { env: settings(folder, more), node })
  await script.until(() => linkIn(script.stdout()) !== undefined || script.child.exitCode !== null, 'a link')
  const link = linkIn(script.stdout())
  return { script, link, url: new URL(link).origin, sandboxUrl: standInIn(script.stdout()) }
}

async function admin(folder, url, call) {
  const authorization = `Bearer ${readFileSync(path.join(folder, 'admin-token'), 'utf8').trim()}`
  return (await fetch(`${url}/admin/v1/${call}`, { headers: { authorization } })).json()
}

const isUp = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function end({ script, url, sandboxUrl }, signal = 'SIGINT') {
  const started = performance.now()
  script.child.kill(signal)
  const { code } = await script.ended
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(await Promise.all([isUp(url), isUp(sandboxUrl)])).toEqual([false, false])
  return code
}

describe('npm start', { timeout: 120_000 }, () => {
  it('makes webhooks arrive, prints one link that signs in, ends on Ctrl-C, and goes on with the same data', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    expect((await fetch(first.link, { redirect: 'manual' })).headers.get('set-cookie')).toContain('HttpOnly')
    const arrived = async () => (await admin(folder, first.url, 'status')).totals.deliveries > 0
    await waitFor(arrived, () => 'a delivery')
    const before = await admin(folder, first.url, 'status')
    expect(before.totals.activeInstallations).toBe(1)
    expect(await end(first)).toBe(0)

    const port = new URL(first.url).port
    const second = await start(folder, { PORT: port })
    const after = await admin(folder, second.url, 'status')
    expect(after.totals.deliveries).toBeGreaterThanOrEqual(before.totals.deliveries)
    expect(after.totals).toMatchObject({ activeInstallations: 1, installations: 1 })
    expect(await end(second, 'SIGTERM')).toBe(0)
  })

  it('keeps the admin token and all data for their owner alone', async () => {
    const folder = path.join(dataFolder(), 'data')
    const running = await start(folder)
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(path.join(folder, 'admin-token')).mode & 0o077).toBe(0)
    expect(statSync(path.join(folder, 'running.json')).mode & 0o077).toBe(0)
    await end(running)
    expect(existsSync(path.join(folder, 'running.json'))).toBe(false)
  })

  it('started twice gives a way into the one that runs already', async () => {
    const folder = dataFolder()
    const running = await start(folder)
    const again = startScript('start.mjs', { env: settings(folder) })
    const { code, stdout } = await again.ended
    expect(code).toBe(0)
    expect(stdout).toContain('already running')
    expect(new URL(linkIn(stdout)).origin).toBe(running.url)
    expect(linkIn(stdout)).not.toBe(running.link)
    await end(running)
  })

  it('takes another port when the wanted one is taken, and says so', async () => {
    const stranger = createServer()
    await new Promise((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => stranger.close())
    const { port } = stranger.address()
    const running = await start(dataFolder(), { PORT: String(port) })
    expect(running.script.stderr()).toContain(`Port ${port} is taken`)
    expect(new URL(running.url).port).not.toBe(String(port))
    await end(running)
  })

  it('says why when a part of it dies, and ends with that part’s exit code', async () => {
    const script = startScript('start.mjs', { env: settings(dataFolder(), { SANDBOX_USERS: 'many' }) })
    const { code, stderr } = await script.ended
    expect(code).toBe(78)
    expect(stderr).toContain('SANDBOX_USERS')
  })

  it('runs on the system’s Node too, and leaves nothing behind when it is killed', async () => {
    const running = await start(dataFolder(), {}, SYSTEM_NODE)
    running.script.child.kill('SIGKILL')
    await waitFor(
      async () => !(await isUp(running.url)) && !(await isUp(running.sandboxUrl)),
      () => 'both to be gone',
    )
  })
})
