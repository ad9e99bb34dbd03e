import { describe, expect, it } from 'vitest'
import { install, newPlace, openHouse, tokenFor, until } from '../harness.ts'

describe('quarantine', () => {
  it('keeps a refused request with headers and body, and the token only as its length', async () => {
    await using house = await openHouse()
    await install(house)
    const token = await tokenFor(newPlace(), { iss: 'nobody' })
    const headers = { 'clockify-signature': token, cookie: 'session=hunter2', 'x-more': 'kept' }
    await house.post('/webhooks/new-tag', { id: 'a', name: 'kept too' }, headers)
    const [item] = await house.quarantine(1)
    const { body, text } = await house.admin(`/quarantine/${item?.id}`)
    const stored = new Map(body.headers.map(([name, value]: [string, string]) => [name.toLowerCase(), value]))
    expect(stored.get('clockify-signature')).toBe(`[token, ${token.length} characters]`)
    expect(stored.get('x-more')).toBe('kept')
    expect(body.bodyText).toContain('kept too')
    expect(text).not.toContain('hunter2')
    expect(text).not.toContain(token)
  })

  it('keeps no token of a refused INSTALLED call, nor one in another header or in the path', async () => {
    await using house = await openHouse()
    const place = newPlace()
    const [token, webhookToken] = await Promise.all([tokenFor(place), tokenFor(place)])
    const webhooks = [{ path: '/webhooks/new-tag', authToken: webhookToken }]
    const secret = 'a-secret-that-is-no-token'
    const body = { ...place, workspaceId: 'another', authToken: token, webhooks, more: { authToken: secret } }
    await house.post('/lifecycle/installed', body, { 'x-addon-lifecycle-token': token, 'x-copy': token })
    await house.post(`/webhooks/${token}`, {}, { 'clockify-webhook-event-type': token.slice(0, 90) })
    const items = await house.quarantine(2)
    const details = await Promise.all(items.map(({ id }) => house.admin(`/quarantine/${id}`)))
    const text = details.map((detail) => detail.text).join()
    expect(text).not.toMatch(/eyJ[\w-]+\./)
    expect(text).not.toContain(secret)
    const installed = details.find(({ body }) => body.path === '/lifecycle/installed')?.body
    expect(installed).toMatchObject({ bodyTruncated: false })
    expect(JSON.parse(installed.bodyText)).toMatchObject({ workspaceId: 'another', addonId: place.addonId })
  })

  it('keeps the beginning of a large body', async () => {
    await using house = await openHouse()
    const body = JSON.stringify({ id: 'a', name: 'x'.repeat(200_000) })
    await house.post('/webhooks/new-tag', body)
    const [item] = await house.quarantine(1)
    const detail = await house.admin(`/quarantine/${item?.id}`)
    expect(detail.body).toMatchObject({ sizeBytes: body.length, bodyTruncated: true })
    expect(detail.body.bodyText).toHaveLength(64 * 1024)
  })

  it('keeps the newest of them, up to its bound', async () => {
    await using house = await openHouse({ env: { QUARANTINE_MAX: '3' } })
    for (let number = 1; number <= 5; number++) {
      await house.post('/webhooks/new-tag', {}, { 'x-request-id': `number-${number}` })
      await until(async () => ((await house.quarantine())[0]?.requestId === `number-${number}` ? true : null))
    }
    const ids = (await house.quarantine()).map((one) => one.requestId)
    expect(ids).toEqual(['number-5', 'number-4', 'number-3'])
  })

  it('keeps none with a bound of 0, and still counts', async () => {
    await using house = await openHouse({ env: { QUARANTINE_MAX: '0' } })
    await house.post('/webhooks/new-tag', {})
    await until(async () =>
      (await house.get('/metrics')).text.includes('clockhouse_requests_refused_total{reason="unsigned"} 1')
        ? true
        : null,
    )
    await until(async () => ((await house.admin('/status')).body.totals.refused === 1 ? true : null))
    expect(await house.quarantine()).toEqual([])
  })

  it('is no way to fill the disk: a flood is counted, not kept', async () => {
    await using house = await openHouse()
    const flood = Array.from({ length: 600 }, () => house.post('/webhooks/new-tag', {}))
    const statuses = new Set((await Promise.all(flood)).map((answer) => answer.status))
    expect([...statuses]).toEqual([401])
    const text = await until(async () => {
      const page = (await house.get('/metrics')).text
      return page.includes('{reason="unsigned"} 600') ? page : null
    })
    expect(text).toContain('clockhouse_requests_refused_total{reason="unsigned"} 600')
    expect((await house.get('/health')).status).toBe(200)
  })
})
