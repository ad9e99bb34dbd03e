import { eventNames } from '@clockhouse/core/events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, ask, type House, install, lifecycle, newPlace, openHouse, until } from '../harness.ts'

const send = (house: House, event: string, body: unknown = {}) =>
  ask(`${house.url}/admin/v1/samples/${event}/send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('samples', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it('are listed, one for each of the 50 events, each with a sentence', async () => {
    const { body } = await house.admin('/samples')
    expect(body.items.map((item: { event: string }) => item.event)).toEqual([...eventNames])
    for (const item of body.items) expect(item.summary.length).toBeGreaterThan(10)
  })

  it('come with their body and the schema of their payload', async () => {
    const { body } = await house.admin('/samples/NEW_PROJECT')
    expect(body).toMatchObject({
      event: 'NEW_PROJECT',
      path: '/webhooks/new-project',
      manifestVersion: '1.5',
    })
    expect(body.body.id).toBeTypeOf('string')
    expect(body.schema.type).toBe('object')
    expect((await house.admin('/samples/NO_EVENT')).status).toBe(404)
  })

  it('go through the whole intake when sent: each is stored, verified and listed as a sample', async () => {
    for (const event of eventNames) {
      const { status, body } = await send(house, event)
      expect([event, status, body.detail]).toEqual([event, 200, undefined])
      expect(body).toMatchObject({ event, duplicate: false })
      const { body: stored } = await house.admin(`/deliveries/${body.deliveryId}`)
      expect(stored).toMatchObject({ event, source: 'sample', verification: 'jwt', payloadIssues: [] })
      expect(stored.signature.outcome).toBe('verified')
    }
    const { body } = await house.admin('/deliveries?filter=source:sample&limit=200')
    expect(body.items).toHaveLength(eventNames.length)
  })

  it('are remembered as tried, and not counted as received from Clockify', async () => {
    await send(house, 'NEW_TAG')
    const { body } = await house.admin('/events')
    const tag = body.items.find((item: { event: string }) => item.event === 'NEW_TAG')
    expect(tag).toMatchObject({ count: 0, lastReceivedAt: null, declared: true })
    expect(tag.lastSampleAt).not.toBeNull()
    expect((await house.admin('/samples/NEW_TAG')).body.lastSentAt).toBe(tag.lastSampleAt)
  })

  it('are duplicates when the very same is sent again', async () => {
    const first = await send(house, 'NEW_TASK', { overrides: { name: 'Once' } })
    const second = await send(house, 'NEW_TASK', { overrides: { name: 'Once' } })
    expect(second.body).toMatchObject({ duplicate: true })
    expect(second.body.deliveryId).not.toBe(first.body.deliveryId)
  })

  it('can be changed field by field, and an unknown path is refused with what was meant', async () => {
    const sent = await send(house, 'NEW_TAG', { overrides: { name: 'Urgent' } })
    expect((await house.admin(`/deliveries/${sent.body.deliveryId}`)).body.body.name).toBe('Urgent')
    const refused = await send(house, 'NEW_TAG', { overrides: { nmae: 'Urgent' } })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].pointer).toBe('/overrides/nmae')
    expect(refused.body.errors[0].message).toContain('did you mean name')
    expect((await send(house, 'NEW_TAG', { overrides: { '__proto__.x': 1 } })).status).toBe(400)
  })

  it('can be another body altogether', async () => {
    const sent = await send(house, 'NEW_TAG', { body: { id: 'mine', anything: [1, null] } })
    expect((await house.admin(`/deliveries/${sent.body.deliveryId}`)).body).toMatchObject({
      body: { id: 'mine', anything: [1, null] },
      entityId: 'mine',
    })
  })

  it('are audited before they are sent', async () => {
    await send(house, 'NEW_TAG', { overrides: { name: 'Audited' } })
    const { body } = await house.admin('/audit?limit=1')
    expect(body.items[0]).toMatchObject({
      action: 'sample.sent',
      target: 'NEW_TAG',
      details: { changed: ['name'] },
    })
  })

  it('cannot be of an event that does not exist, nor take what is not asked for', async () => {
    expect((await send(house, 'NO_EVENT')).status).toBe(404)
    expect((await send(house, '..%2f')).status).toBe(404)
    expect((await send(house, 'NEW_TAG', { target: 'elsewhere' })).status).toBe(400)
    expect((await send(house, 'NEW_TAG', { body: [] })).status).toBe(400)
    expect((await send(house, 'NEW_TAG', { workspaceId: '' })).status).toBe(400)
  })
})

describe('a sample', () => {
  it('is for the newest active installation unless a workspace is named', async () => {
    await using house = await openHouse()
    const first = await install(house)
    const second = await install(house)
    const newest = await send(house, 'NEW_TIME_ENTRY')
    expect(newest.body.workspaceId).toBe(second.workspaceId)
    const named = await send(house, 'NEW_TIME_ENTRY', { workspaceId: first.workspaceId })
    expect(named.body.workspaceId).toBe(first.workspaceId)
    const { body } = await house.admin(`/deliveries/${named.body.deliveryId}`)
    expect(body).toMatchObject({ workspaceId: first.workspaceId, addonId: first.addonId })
    expect(body.installationId).not.toBeNull()
    expect(body.body.workspaceId).toBe(first.workspaceId)
  })

  it('stays unclaimed in a workspace that has no installation', async () => {
    await using house = await openHouse()
    const { workspaceId } = newPlace()
    const sent = await send(house, 'NEW_TIME_ENTRY', { workspaceId })
    expect([sent.status, sent.body.workspaceId]).toEqual([200, workspaceId])
    expect((await house.admin(`/deliveries/${sent.body.deliveryId}`)).body.installationId).toBeNull()
  })

  it('is refused as a delivery would be, and stored nowhere, when the installation is gone or the body lies', async () => {
    await using house = await openHouse()
    const place = await install(house)
    const lying = await send(house, 'NEW_TIME_ENTRY', {
      workspaceId: place.workspaceId,
      overrides: { workspaceId: newPlace().workspaceId },
    })
    expect([lying.status, lying.body.detail]).toEqual([422, expect.stringContaining('foreign-workspace')])
    await lifecycle(house, 'deleted', { workspaceId: place.workspaceId, addonId: place.addonId })
    const gone = await send(house, 'NEW_TIME_ENTRY', { workspaceId: place.workspaceId })
    expect([gone.status, gone.body.detail]).toEqual([422, expect.stringContaining('installation-deleted')])
    expect(await house.deliveries()).toEqual([])
  })

  it('is trusted only because it was sent from here: its signature opens nothing from outside', async () => {
    await using house = await openHouse()
    const sent = await send(house, 'NEW_TAG')
    const { body } = await house.admin(`/deliveries/${sent.body.deliveryId}`)
    const signature = body.headers.find(([name]: [string]) => name === 'clockify-signature')?.[1]
    expect(signature).not.toMatch(/eyJ/)
  })

  it('is told in the feed like any delivery', async () => {
    await using house = await openHouse()
    const stop = new AbortController()
    const feed = await fetch(`${house.url}/admin/v1/feed`, {
      signal: stop.signal,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    })
    let heard = ''
    const reading = (async () => {
      for await (const chunk of feed.body ?? []) heard += new TextDecoder().decode(chunk)
    })().catch(() => undefined)
    const sent = await send(house, 'NEW_TAG')
    await until(() => (heard.includes(`id: ${sent.body.deliveryId}`) ? true : null))
    stop.abort()
    await reading
  })
})
