import { request as httpRequest } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { startFakeAddon } from '../fake-addon.ts'
import { startTestSandbox } from '../running-sandbox.ts'

/** fetch does not let a caller choose `Host`. */
const statusWith = (url: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const call = httpRequest(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on('error', reject).end()
  })

const outsideAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

describe('the control surface', () => {
  it('shows what there is, counted as the lists give it, without secrets', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const { status, body } = await sandbox.call('GET', '/sandbox/v1/state')
    expect(status).toBe(200)
    expect(body.workspaces).toMatchObject([
      {
        id: sandbox.workspaceId,
        ownerId: sandbox.ownerId,
        name: expect.any(String),
        counts: { users: 3, projects: 2, tasks: 3, timeEntries: 5 },
      },
    ])
    const { body: users } = await sandbox.asOwner('GET', '/users')
    expect(users).toHaveLength(3)
    expect(body.installations).toMatchObject([
      { addonId, workspaceId: sandbox.workspaceId, key: 'tide-table', status: 'ACTIVE' },
    ])
    expect(body.installations[0].webhooks).toHaveLength(2)
    expect(JSON.stringify(body)).not.toContain(String(addon.latest('/lifecycle/installed').authToken))
    expect(JSON.stringify(body)).not.toMatch(/authToken|eyJ/)
  })

  it.each(['localhost', '127.0.0.1', '[::1]', 'app.localhost'])(
    'answers when it is called %s',
    async (name) => {
      await using sandbox = await startTestSandbox()
      const { port } = new URL(sandbox.url)
      expect(await statusWith(`${sandbox.url}/sandbox/v1/state`, { host: `${name}:${port}` })).toBe(200)
    },
  )

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.7', 'a b'])(
    'refuses the Host %j, as a page that rebinds its name would send',
    async (host) => {
      await using sandbox = await startTestSandbox()
      expect(await statusWith(`${sandbox.url}/sandbox/v1/state`, { host })).toBe(403)
      expect(await statusWith(`${sandbox.url}/sandbox/v1/`, { host })).toBe(403)
    },
  )

  it('refuses a page of another origin, though its browser is on this machine', async () => {
    await using sandbox = await startTestSandbox()
    const work = `${sandbox.url}/sandbox/v1/work`
    expect(await statusWith(work, { origin: 'https://evil.example' }, 'POST')).toBe(403)
    expect(await statusWith(work, { origin: 'null' }, 'POST')).toBe(403)
    expect(await statusWith(work, { origin: sandbox.url }, 'POST')).toBe(400)
  })

  it.runIf(outsideAddress())('refuses other machines even when SANDBOX_HOST lets them in', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_HOST: '0.0.0.0' })
    const { port } = new URL(sandbox.url)
    const outside = `http://${outsideAddress()}:${port}`
    expect(await statusWith(`${outside}/sandbox/v1/state`, { host: `localhost:${port}` })).toBe(403)
    expect(await statusWith(`${outside}/sandbox/v1/public-key.pem`, {})).toBe(200)
    expect(await statusWith(`${outside}/.well-known/jwks.json`, {})).toBe(200)
    expect(await statusWith(`${outside}/api/v1/user`, { 'x-api-key': sandbox.apiKey })).toBe(200)
  })

  it('lets the people work, and their changes reach the webhooks', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon({
      webhooks: [
        { event: 'NEW_TIMER_STARTED', path: '/started' },
        { event: 'TIMER_STOPPED', path: '/stopped' },
        { event: 'NEW_TIME_ENTRY', path: '/entry' },
      ],
    })
    await sandbox.install(addon)
    const { status, body } = await sandbox.call('POST', '/sandbox/v1/work', { actions: 30 })
    expect({ status, performed: body.performed > 0 }).toEqual({ status: 200, performed: true })
    await vi.waitFor(() => expect(addon.received.length).toBeGreaterThan(3))
  })

  it.each([{}, { actions: 0 }, { actions: 1.5 }, { actions: '3' }, []])(
    'refuses the work %j',
    async (body) => {
      await using sandbox = await startTestSandbox()
      expect((await sandbox.call('POST', '/sandbox/v1/work', body)).status).toBe(400)
    },
  )

  it('gives the user token that an iframe would get, and none for strangers', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const path = `/sandbox/v1/installations/${await sandbox.install(addon)}/user-token`
    const own = await sandbox.call('GET', `${path}?userId=${sandbox.ownerId}`)
    expect(own).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^eyJ/) } })
    expect((await sandbox.call('GET', `${path}?userId=${'9'.repeat(24)}`)).status).toBe(404)
  })

  it.each([
    ['PATCH', '', { status: 'ACTIVE' }],
    ['PUT', '/settings', []],
    ['DELETE', '', undefined],
    ['GET', '/user-token', undefined],
  ])('answers %s of an unknown installation%s with 404', async (method, rest, body) => {
    await using sandbox = await startTestSandbox()
    const answer = await sandbox.call(method, `/sandbox/v1/installations/${'8'.repeat(24)}${rest}`, body)
    expect(answer).toMatchObject({ status: 404, body: { message: expect.any(String), code: 404 } })
  })

  it('lists deliveries newest first and by status, and refuses a wrong query', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG' })
    await sandbox.call('POST', '/sandbox/v1/events', { event: 'TAG_UPDATED' })
    const eventsOf = async (query: string) =>
      (await sandbox.deliveries(query)).map(({ event }: { event: string }) => event)
    expect(await eventsOf('')).toEqual(['TAG_UPDATED', 'NEW_TAG'])
    expect(await eventsOf('?limit=1')).toEqual(['TAG_UPDATED'])
    expect(await eventsOf('?event=NEW_TAG&status=SUCCEEDED')).toEqual(['NEW_TAG'])
    expect(await eventsOf('?status=FAILED')).toEqual([])
    expect((await sandbox.call('GET', '/sandbox/v1/deliveries?limit=0')).status).toBe(400)
  })

  it('has no rate limit', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_RATE_LIMIT_RPS: '1' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sandbox.call('GET', '/sandbox/v1/state')),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('answers 404 and 405 in the words of Clockify', async () => {
    await using sandbox = await startTestSandbox()
    expect(await sandbox.call('GET', '/sandbox/v1/moon')).toMatchObject({ status: 404, body: { code: 3000 } })
    const wrong = await sandbox.call('DELETE', '/sandbox/v1/state')
    expect(wrong).toMatchObject({ status: 405, body: { code: 3000 } })
    expect(wrong.headers.get('allow')).toBe('HEAD, GET')
  })

  it('serves its page with a policy that forbids inline script, and only the files of the page', async () => {
    await using sandbox = await startTestSandbox()
    const page = await sandbox.call('GET', '/sandbox/v1/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    const files = [...String(page.body).matchAll(/(?:src|href)="(page\/[^"]+)"/g)].map(([, file]) => file)
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect((await sandbox.call('GET', `/sandbox/v1/${file}`)).status).toBe(200)
    expect(page.body).not.toMatch(/<script>|<style>| style=| onclick=/)
    for (const file of ['nothing.js', '..%2Fstate.ts', 'constructor'])
      expect((await sandbox.call('GET', `/sandbox/v1/page/${file}`)).status).toBe(404)
  })
})
