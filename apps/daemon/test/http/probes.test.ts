import { describe, expect, it } from 'vitest'
import { ask, openHouse } from '../harness.ts'

describe('probes', () => {
  it('say that the process lives and that it can take deliveries', async () => {
    await using house = await openHouse()
    const health = await house.get('/health')
    expect(health.body).toEqual({
      status: 'healthy',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      timestamp: expect.stringMatching(/Z$/),
      uptimeSeconds: expect.any(Number),
    })
    expect((await house.get('/ready')).body).toEqual({
      ready: true,
      checks: { database: true, migrations: true },
      timestamp: expect.any(String),
    })
    expect(health.headers.get('cache-control')).toBe('no-store')
  })
})

describe('two listeners', () => {
  it('keep admin API, metrics and console off the public one', async () => {
    await using house = await openHouse({ env: { ADMIN_PORT: '0' } })
    expect(house.adminUrl).not.toBe(house.url)
    for (const path of ['/metrics', '/admin/v1/status', '/ui/']) {
      expect([path, (await house.get(path)).status]).toEqual([path, 404])
      expect([path, (await ask(house.adminUrl + path, {})).status]).not.toEqual([path, 404])
    }
    expect((await ask(`${house.adminUrl}/webhooks/new-tag`, { method: 'POST' })).status).toBe(404)
    for (const url of [house.url, house.adminUrl]) expect((await ask(`${url}/ready`, {})).status).toBe(200)
  })
})
