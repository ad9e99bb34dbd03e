import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCli, startCli } from './running/run-cli.ts'

describe('sandbox', () => {
  it('says its address, the API key and the public key, works as said, and ends with 0', async () => {
    const command = startCli(['sandbox'], { env: { SANDBOX_PORT: '0', SANDBOX_TIME_ENTRIES: '10' } })
    await command.until(() => command.stdout().includes('public key'), 'the public key')
    const [address = '', apiKey = '', publicKey = ''] = command.lines().map((line) => line.split(/ {2,}/)[1])
    const user = await fetch(`${address}/api/v1/user`, { headers: { 'x-api-key': apiKey } })
    expect(user.status).toBe(200)
    expect(await (await fetch(publicKey)).text()).toMatch(/^-----BEGIN PUBLIC KEY-----/)
    expect(await command.end('SIGINT')).toMatchObject({ code: 0 })
  })

  it('names every wrong setting at once and ends with 78', async () => {
    const env = { SANDBOX_PORT: 'eighty', SANDBOX_USERS: '1', SANDBOX_SEEED: '1' }
    const { code, stdout, stderr } = await runCli(['sandbox'], { env })
    expect({ code, stdout }).toEqual({ code: 78, stdout: '' })
    for (const name of Object.keys(env)) expect(stderr).toContain(name)
  })

  it('ends with 69 when its port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await runCli(['sandbox'], { env: { SANDBOX_PORT: String(port) } })
    expect(code).toBe(69)
    expect(stderr).toBe(`clockhouse: port ${port} is taken: stop what uses it, or set another SANDBOX_PORT\n`)
  })
})
