import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

let daemon: TestDaemon
beforeAll(async () => {
  daemon = await runDaemon()
})
afterAll(() => daemon.close())

const token = (...args: string[]) => runCli(['token', ...args], { env: daemon.env })

describe('token', () => {
  it('create prints the token alone on standard output, and it works', async () => {
    const { code, stdout, stderr } = await token('create', 'build server', '--role', 'viewer')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\S+\n$/)
    expect(stderr).toMatch(/tok_\w{26} may act as viewer/)
    const env = { CLOCKHOUSE_URL: daemon.url, CLOCKHOUSE_TOKEN: stdout.trim() }
    expect(await runCli(['deliveries'], { env })).toMatchObject({ code: 0 })
  })

  it('create refuses a name of nothing as wrong use', async () => {
    const { code, stdout, stderr } = await token('create', '', '--role', 'viewer')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('/name')
  })

  it('list shows names, roles and lives, and no text of a token', async () => {
    const made = await daemon.admin.tokens.create({ name: 'laptop', role: 'operator', expiresInDays: 3 })
    const { stdout } = await token('list')
    expect(stdout).toMatch(new RegExp(`^${made.id} {2}operator {2}laptop {2}never used {2}expires `, 'm'))
    expect(stdout).not.toContain(made.token)
    const rows = (await token('list', '--format', 'json')).stdout.trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row).id)).toContain(made.id)
  })

  it('revoke ends a token at once', async () => {
    const made = await daemon.admin.tokens.create({ name: 'lost', role: 'admin' })
    const { code, stdout, stderr } = await token('revoke', made.id)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('lost')
    const env = { CLOCKHOUSE_URL: daemon.url, CLOCKHOUSE_TOKEN: made.token }
    expect(await runCli(['deliveries'], { env })).toMatchObject({ code: 77 })
  })

  it('link prints a link that signs a browser in, once', async () => {
    const { stdout } = await token('link')
    expect(stdout).toMatch(/^http:\/\/\S+\/ui\/sign-in\?token=\S+\n$/)
    const first = await fetch(stdout.trim(), { redirect: 'manual' })
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    const second = await fetch(stdout.trim(), { redirect: 'manual' })
    expect(second.headers.get('set-cookie')).toBeNull()
  })
})
