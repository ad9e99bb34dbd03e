import { describe, expect, it } from 'vitest'
import { openHouse } from './admin-house.ts'
import { storeDelivery, storeInstallation } from './stored.ts'

const idsOf = (body: { items: { id: string }[] }): string[] => body.items.map((item) => item.id)

describe('GET /deliveries', () => {
  it('lists everything newest first, duplicates and unclaimed ones too', async () => {
    await using house = await openHouse()
    const first = await storeDelivery(house)
    const second = await storeDelivery(house, { duplicate_of: first.id })
    const installation = await storeInstallation(house, { workspaceId: 'w1', addonId: 'a1' })
    const third = await storeDelivery(house, { installation_id: installation, workspace_id: 'w1' })
    const { body } = await house.call('/deliveries')
    expect(idsOf(body)).toEqual([third.id, second.id, first.id])
    expect(body.nextCursor).toBeNull()
    expect(body.items[1]).toMatchObject({
      event: 'NEW_TIME_ENTRY',
      duplicate: true,
      duplicateOf: first.id,
      installationId: null,
      source: 'clockify',
      verification: 'jwt',
      known: true,
      category: 'time-tracking',
    })
    expect(body.items[0].installationId).toBe(installation)
    expect(body.items[0].summary).toMatch(/entry on .+ was added/)
  })

  it('pages without a gap or a repetition while new ones arrive', async () => {
    await using house = await openHouse()
    const stored: string[] = []
    for (let n = 0; n < 25; n++) stored.unshift((await storeDelivery(house)).id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '?limit=4' : `?limit=4&cursor=${cursor}`
      const { body } = await house.call(`/deliveries${query}`)
      seen.push(...idsOf(body))
      cursor = body.nextCursor
      await storeDelivery(house)
    } while (cursor !== null)
    expect(seen).toEqual(stored)
  })

  it('gives no cursor when the last page is exactly full', async () => {
    await using house = await openHouse()
    for (let n = 0; n < 4; n++) await storeDelivery(house)
    const { body } = await house.call('/deliveries?limit=4')
    expect(body.items).toHaveLength(4)
    expect(body.nextCursor).toBeNull()
  })

  it('refuses limits out of range and cursors that are not its own', async () => {
    await using house = await openHouse()
    const audit = await house.call('/audit?limit=1')
    const foreign = Buffer.from(audit.body.items[0].id).toString('base64url')
    for (const query of ['limit=0', 'limit=201', 'limit=1.5', 'limit=', 'limit=ten', 'limit=1e9']) {
      const answer = await house.call(`/deliveries?${query}`)
      expect([query, answer.status, answer.body.errors[0].pointer]).toEqual([query, 400, '/limit'])
    }
    for (const cursor of ['x', foreign, 'ZGx2X3g', '%00', `${foreign}=`]) {
      const answer = await house.call(`/deliveries?cursor=${cursor}`)
      expect([cursor, answer.status, answer.body.errors[0].pointer]).toEqual([cursor, 400, '/cursor'])
    }
  })

  it('summarises a body only up to 64 KiB', async () => {
    await using house = await openHouse()
    const body = Buffer.from(JSON.stringify({ id: 'x', description: 'd'.repeat(70_000) }))
    await storeDelivery(house, { body })
    const { body: list } = await house.call('/deliveries')
    expect(list.items[0].sizeBytes).toBe(body.byteLength)
    expect(list.items[0].summary.length).toBeLessThan(300)
  })
})

describe('GET /deliveries/{id}', () => {
  it('gives headers, body, signature report and where the body differs from its documentation', async () => {
    await using house = await openHouse()
    const row = await storeDelivery(house, { body: Buffer.from('{"id":5,"äö":"ü"}') })
    const { body } = await house.call(`/deliveries/${row.id}`)
    expect(body).toMatchObject({
      id: row.id,
      body: { id: 5, äö: 'ü' },
      headers: [['content-type', 'application/json']],
      signature: { outcome: 'verified', method: 'jwt' },
      bodySha256: Buffer.from(row.body_sha256).toString('hex'),
    })
    expect(body.payloadIssues.length).toBeGreaterThan(0)
    expect(body.payloadIssues[0].pointer).toMatch(/^\//)
  })

  it('compares a body with its documentation only up to 64 KiB, and says so of a larger one', async () => {
    await using house = await openHouse()
    const wrong = Array.from({ length: 40_000 }, () => 0)
    const row = await storeDelivery(house, { body: Buffer.from(JSON.stringify({ id: 'x', tagIds: wrong })) })
    const { body } = await house.call(`/deliveries/${row.id}`)
    expect(body.payloadIssues).toEqual([{ pointer: '', message: expect.stringContaining('64 KiB') }])
    expect(body.body.tagIds).toHaveLength(wrong.length)
  })

  it('is 404 for an id that names nothing and 400 for one that is none', async () => {
    await using house = await openHouse()
    expect((await house.call(`/deliveries/${house.newId('dlv')}`)).status).toBe(404)
    for (const id of [
      'dlv_1',
      house.newId('ins'),
      'DLV_06cnhq8v5sffr0000000000000',
      'a%20b',
      '%F0%9F%A6%84',
    ]) {
      const answer = await house.call(`/deliveries/${id}`)
      expect([id, answer.status]).toEqual([id, 400])
    }
  })

  it('gives the bytes as received at /raw, for saving and not for showing', async () => {
    await using house = await openHouse()
    const bytes = Buffer.from('{ "a" :  1.50, "a": "\\u00e4" }\n')
    const row = await storeDelivery(house, { body: bytes })
    const answer = await fetch(`${house.url}/admin/v1/deliveries/${row.id}/raw`, {
      headers: { authorization: 'Bearer ch_test-admin-token-of-this-house-0123456789abc' },
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${row.id}.json"`)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await house.call(`/deliveries/${house.newId('dlv')}/raw`)).status).toBe(404)
  })
})
