import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

let daemon: TestDaemon
beforeAll(async () => {
  daemon = await runDaemon()
})
afterAll(() => daemon.close())

const COMMANDS = [['tail'], ['deliveries'], ['trigger', 'NEW_TAG'], ['token', 'list'], ['token', 'link']]

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clockhouse-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('the daemon of a command', () => {
  it.each(COMMANDS)('is missed by clockhouse %s %s with 69 and advice', async (...args) => {
    const { code, stdout, stderr } = await runCli(args.filter(Boolean), {
      env: { CLOCKHOUSE_URL: 'http://127.0.0.1:1', CLOCKHOUSE_TOKEN: 'whatever-it-is' },
    })
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' })
    expect(stderr).toMatch(/no daemon answers at http:\/\/127\.0\.0\.1:1 .*\n.*npm start/)
  })

  it.each(COMMANDS)('refuses a wrong token of clockhouse %s %s with 77', async (...args) => {
    const own = await runDaemon()
    onTestFinished(() => own.close())
    const env = { CLOCKHOUSE_URL: own.url, CLOCKHOUSE_TOKEN: 'ch_this-is-not-the-token' }
    const { code, stdout, stderr } = await runCli(args.filter(Boolean), { env })
    expect({ code, stdout }).toEqual({ code: 77, stdout: '' })
    expect(stderr).not.toContain('this-is-not-the-token')
  })

  it('says what to set when no token was given', async () => {
    const { code, stderr } = await runCli(['deliveries'], { env: { CLOCKHOUSE_URL: daemon.url } })
    expect(code).toBe(77)
    expect(stderr).toContain('CLOCKHOUSE_TOKEN')
  })

  it('refuses a role that is too low with 77', async () => {
    const { token } = await daemon.admin.tokens.create({ name: 'reader', role: 'viewer' })
    const env = { CLOCKHOUSE_URL: daemon.url, CLOCKHOUSE_TOKEN: token }
    expect(await runCli(['deliveries'], { env })).toMatchObject({ code: 0 })
    expect(await runCli(['trigger', 'NEW_TAG'], { env })).toMatchObject({ code: 77, stdout: '' })
  })

  it('is found by BASE_URL and ADMIN_TOKEN too, and CLOCKHOUSE_… wins', async () => {
    const env = { BASE_URL: daemon.url, ADMIN_TOKEN: daemon.env.CLOCKHOUSE_TOKEN }
    expect(await runCli(['deliveries'], { env })).toMatchObject({ code: 0 })
    const misled = { ...env, CLOCKHOUSE_URL: 'http://127.0.0.1:1' }
    expect(await runCli(['deliveries'], { env: misled })).toMatchObject({ code: 69 })
  })

  it('is found by a .env file in the current folder, over which the environment wins', async () => {
    const cwd = await temporaryFolder()
    const lines = Object.entries(daemon.env).map(([name, value]) => `${name}=${value}\n`)
    await writeFile(path.join(cwd, '.env'), lines.join(''))
    expect(await runCli(['deliveries'], { cwd })).toMatchObject({ code: 0 })
    const env = { CLOCKHOUSE_URL: 'http://127.0.0.1:1' }
    expect(await runCli(['deliveries'], { cwd, env })).toMatchObject({ code: 69 })
  })

  it('is the one that npm start runs, when nothing else is said', async () => {
    const folder = await temporaryFolder()
    const note = { pid: process.pid, adminUrl: daemon.url, adminToken: daemon.env.CLOCKHOUSE_TOKEN }
    await writeFile(path.join(folder, 'running.json'), JSON.stringify(note))
    expect(await runCli(['deliveries'], { env: { DATA_DIR: folder } })).toMatchObject({ code: 0 })
  })

  it('has an address: anything else is a wrong setting, named with 78', async () => {
    const { code, stderr } = await runCli(['deliveries'], { env: { CLOCKHOUSE_URL: 'localhost 8080' } })
    expect(code).toBe(78)
    expect(stderr).toContain('CLOCKHOUSE_URL')
  })

  it.each([404, 200])('is not just any server that answers with a page and %i', async (status) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Somebody else</h1>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, stderr } = await runCli(['deliveries'], { env: { CLOCKHOUSE_URL: url } })
    expect(code).toBe(69)
    expect(stderr).toContain('no Clockhouse daemon')
  })
})
