import { parseManifest } from '@clockhouse/core/manifest'
import { describe, expect, it } from 'vitest'
import { openHouse, tempFolder } from '../harness.ts'

describe('GET /manifest', () => {
  it('is valid and names the public address and all 50 events', async () => {
    await using house = await openHouse({ env: { BASE_URL: 'https://tunnel.example.test/' } })
    for (const path of ['/manifest', '/manifest.json', '//manifest']) {
      const answer = await house.get(path)
      expect(answer.status).toBe(200)
      expect(parseManifest(answer.body).kind).toBe('valid')
      expect(answer.body.baseUrl).toBe('https://tunnel.example.test')
      expect(answer.body.webhooks).toHaveLength(50)
    }
  })

  it('names the address of its own listener when no other is configured', async () => {
    await using house = await openHouse()
    expect((await house.get('/manifest')).body.baseUrl).toBe(house.url.replace('127.0.0.1', 'localhost'))
  })

  it('declares only the chosen events, and takes key, name and description from the settings', async () => {
    await using house = await openHouse({
      env: {
        MANIFEST_EVENTS: 'financials',
        ADDON_KEY: 'own-key',
        ADDON_NAME: 'Own',
        ADDON_DESCRIPTION: 'Mine',
      },
    })
    const { body } = await house.get('/manifest')
    expect(body).toMatchObject({ key: 'own-key', name: 'Own', description: 'Mine' })
    expect(body.webhooks.map((one: { event: string }) => one.event)).toHaveLength(4)
  })

  it('is answered 304 when it is still the same', async () => {
    await using house = await openHouse()
    const first = await house.get('/manifest')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await house.get('/manifest', { 'if-none-match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await house.get('/manifest', { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await house.admin('/status')).body.manifestFetchedAt).not.toBeNull()
  })
})

describe('GET /.well-known/jwks.json', () => {
  it('serves the public key alone, the same after a restart', async () => {
    await using folder = await tempFolder()
    const house = await openHouse({ dataDir: folder.path })
    const first = await house.get('/.well-known/jwks.json')
    expect(Object.keys(first.body.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    await house.close()
    await using again = await openHouse({ dataDir: folder.path })
    expect((await again.get('/.well-known/jwks.json')).body).toEqual(first.body)
  })
})
