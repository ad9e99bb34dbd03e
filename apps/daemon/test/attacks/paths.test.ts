import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyFor, type House, type Installed, install, openHouse, until } from '../harness.ts'
import { expectProblem } from './expect-problem.ts'
import { rawPost, rawRequest, sendRaw } from './raw-http.ts'

/** Addresses that are not quite a webhook's: none of them may be read as one by any layer. */
const NO_WEBHOOK = [
  '/webhooks/../lifecycle/installed',
  '/webhooks/%2e%2e/lifecycle/installed',
  '/webhooks/..%2flifecycle%2finstalled',
  '/webhooks/../../../etc/passwd',
  '/webhooks/..\\..\\windows',
  '/webhooks/./new-tag',
  '/webhooks/new-tag/..',
  '/webhooks/new-tag/new-tag',
  '/x/../webhooks/new-tag',
  '/webhooks%2fnew-tag',
  '/webhooks/%2fnew-tag',
  '/webhooks/new-tag%2f',
  '/webhooks/%252e%252e/new-tag',
  '/webhooks/new%252dtag',
  '/webhooks/new-tag%00',
  '/webhooks/new-tag%0d%0aX-Evil:%201',
  '/webhooks/new-tag;v=1',
  '/webhooks/new-tag.json',
  '/webhooks/NEW_TAG',
  '/webhooks/NEW-TAG',
  '/webhooks/new_tag',
  '/webhooks/__proto__',
  '/webhooks/constructor',
  '/webhooks/to-string',
  '/webhooks/%F0%9F%92%A9',
  '/webhooks/%ff%fe',
  '/webhooks/%',
  '/webhooks/%zz',
]

/** Requests whose target is no path at all. */
const NO_PATH = [
  'http://evil.example/webhooks/new-tag',
  'https://evil.example:443/webhooks/new-tag',
  '*',
  'webhooks/new-tag',
  '\\webhooks\\new-tag',
]

describe('the address of a webhook', () => {
  let house: House
  let installed: Installed
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  const send = async (target: string, headers: readonly string[] = []) => {
    const body = JSON.stringify(bodyFor('NEW_TAG', installed.workspaceId))
    const signature = `Clockify-Signature: ${installed.tokens.NEW_TAG}`
    const [answer] = await sendRaw(house.url, rawPost(target, body, [signature, ...headers]))
    if (answer === undefined) throw new Error(`no answer to ${target}`)
    return answer
  }

  it.each(NO_WEBHOOK)(
    'is not %s: a good token is answered 404 there, and nothing is stored',
    async (path) => {
      const answer = await send(path)
      expectProblem(answer, 404)
      expect(answer.headers.has('x-evil')).toBe(false)
      expect(await house.deliveries()).toEqual([])
    },
  )

  it.each(NO_PATH)('is not %s, which is no path: it is answered 400', async (target) => {
    expectProblem(await send(target), 400)
    expect(await house.deliveries()).toEqual([])
  })

  it('may be long, and is cut in the log and in quarantine', async () => {
    expectProblem(await send(`/webhooks/${'a'.repeat(12_000)}`), 404)
    const refused = await until(
      async () => (await house.quarantine()).find(({ path }) => path.includes('aaa')) ?? null,
    )
    expect(refused.path).toHaveLength(2000)
    expect(Math.max(...house.log.map((line) => line.length))).toBeLessThan(2000)
  })

  it.each([
    '/admin//v1//status',
    '//admin/v1/../v1/status',
    '/admin/v1/%2e%2e/v1/tokens',
    '/ADMIN/v1/status',
  ])('does not lead around the door of the admin API: %s', async (path) => {
    const [answer] = await sendRaw(house.url, rawRequest(`GET ${path} HTTP/1.1`))
    expect([401, 404]).toContain(answer?.status)
    expect(answer?.body).not.toContain('"version"')
  })

  it('may have doubled slashes, as Clockify makes them, a slash at its end, and a query', async () => {
    for (const path of ['//webhooks/new-tag', '///webhooks///new-tag//', '/webhooks/new-tag?x=//y']) {
      expect([path, (await send(path)).status]).toEqual([path, 200])
    }
    const stored = await house.deliveries()
    expect(stored.map(({ duplicate }) => duplicate)).toEqual([true, true, false])
    const { path } = (await house.admin(`/deliveries/${stored[0]?.id}`)).body
    expect(path).toBe('/webhooks/new-tag')
  })

  it('is the same whatever host the request names', async () => {
    const hosts = ['Host: evil.example', 'X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example']
    const [manifest] = await sendRaw(
      house.url,
      Buffer.from(['GET /manifest HTTP/1.1', ...hosts, 'Connection: close', '', ''].join('\r\n')),
    )
    expect(manifest?.status).toBe(200)
    expect(manifest?.body).not.toContain('evil.example')
    expect(JSON.parse(manifest?.body ?? '').baseUrl).toMatch(/^http:\/\/localhost:\d+$/)
  })
})
