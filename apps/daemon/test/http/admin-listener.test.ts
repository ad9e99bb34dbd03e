import { describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, ask, openHouse } from '../harness.ts'

const env = { ADMIN_PORT: '0' }
const signedIn = { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } }

describe('with an admin listener of its own', () => {
  it('admin API, metrics and console are served only there, the public endpoints only on the other', async () => {
    await using house = await openHouse({ env })
    const statusesOf = async (path: string) =>
      Promise.all([house.url, house.adminUrl].map(async (url) => (await ask(url + path, signedIn)).status))
    for (const path of ['/metrics', '/admin/v1/status', '/admin/v1/openapi.json', '/ui']) {
      const [onPublic, onAdmin] = await statusesOf(path)
      expect([path, onPublic, onAdmin === 200 || onAdmin === 302]).toEqual([path, 404, true])
    }
    for (const path of ['/manifest', '/.well-known/jwks.json']) {
      expect([path, ...(await statusesOf(path))]).toEqual([path, 200, 404])
    }
    for (const path of ['/health', '/ready']) {
      expect([path, ...(await statusesOf(path))]).toEqual([path, 200, 200])
    }
  })

  it('the OpenAPI document names the address at which the API is served', async () => {
    await using house = await openHouse({ env })
    const { body } = await house.admin('/openapi.json')
    expect(body.servers[0].url).toBe(`${house.adminUrl}/admin/v1`)
  })
})
