import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { ADMIN_TOKEN, type AdminHouse, openHouse, tokenOf } from '../admin/admin-house.ts'
import { receiveDelivery, storeDelivery, storeInstallation } from '../admin/stored.ts'
import { tempFolder } from '../harness.ts'
import { listenTo } from './feed-client.ts'

const heard = (condition: () => void) => vi.waitFor(condition, { timeout: 5000, interval: 10 })

/** A lifecycle event, stored and told. */
async function changeInstallation(house: AdminHouse, installationId: string, tell = true): Promise<string> {
  const id = house.newId('lce')
  const at = house.clock.now()
  await house.store.db
    .insertInto('lifecycle_events')
    .values({
      id,
      installation_id: installationId,
      addon_id: 'a1',
      workspace_id: 'w1',
      type: 'SETTINGS_UPDATED',
      outcome: 'applied',
      received_at: at,
      request_id: 'r',
      body: '[]',
    })
    .execute()
  if (!tell) return id
  house.events.tell('installation.changed', {
    lifecycleEventId: id,
    installationId,
    workspaceId: 'w1',
    addonId: 'a1',
    lifecycle: 'SETTINGS_UPDATED',
    status: 'ACTIVE',
    at: new Date(at).toISOString(),
  })
  return id
}

describe('the live feed', () => {
  it('tells deliveries, changes of installations, refusals and warnings as they happen', async () => {
    await using house = await openHouse()
    const installation = await storeInstallation(house, { workspaceId: 'w1', addonId: 'a1' })
    const client = await listenTo(house.url)
    expect(client.status).toBe(200)
    expect(client.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(client.headers.get('cache-control')).toBe('no-store')
    const row = await receiveDelivery(house)
    const change = await changeInstallation(house, installation)
    const at = new Date().toISOString()
    house.events.tell('request.refused', {
      id: house.newId('ref'),
      reason: 'unsigned',
      path: '/webhooks',
      at,
    })
    house.events.tell('warning', { code: 'slow', message: 'slow' })
    await heard(() => expect(client.messages).toHaveLength(4))
    expect(client.messages.map(({ id, event }) => [id, event])).toEqual([
      [row.id, 'delivery.received'],
      [change, 'installation.changed'],
      [undefined, 'request.refused'],
      [undefined, 'warning'],
    ])
    expect(client.messages.map(({ data }) => data.type)).toEqual(client.messages.map(({ event }) => event))
    expect(client.messages[0]?.data.delivery).toMatchObject({ id: row.id, event: 'NEW_TIME_ENTRY' })
    expect(client.messages[1]?.data.lifecycleEventId).toBeUndefined()
    expect(client.retryMs).toBeGreaterThan(0)
    client.close()
  })

  it('goes on after Last-Event-ID with what was stored, of both kinds in their order', async () => {
    await using house = await openHouse()
    const installation = await storeInstallation(house, { workspaceId: 'w1', addonId: 'a1' })
    const start = await storeDelivery(house)
    const missed = [
      (await storeDelivery(house)).id,
      await changeInstallation(house, installation, false),
      (await storeDelivery(house)).id,
      await changeInstallation(house, installation, false),
    ]
    const client = await listenTo(house.url, { lastEventId: start.id })
    const live = await receiveDelivery(house)
    await heard(() => expect(client.ids()).toEqual([...missed, live.id]))
    const later = await listenTo(house.url, { lastEventId: missed[1] ?? '' })
    await heard(() => expect(later.ids()).toEqual([missed[2], missed[3], live.id]))
    client.close()
    later.close()
  })

  it('has neither gap nor repetition when much is told while history is read', async () => {
    await using house = await openHouse()
    house.store.sqlite.pragma('synchronous = OFF')
    const start = await storeDelivery(house)
    const all: string[] = []
    for (let n = 0; n < 700; n++) all.push((await storeDelivery(house)).id)
    const client = await listenTo(house.url, { lastEventId: start.id })
    for (let n = 0; n < 1500; n++) all.push((await receiveDelivery(house)).id)
    await heard(() => expect(client.messages.length).toBeGreaterThanOrEqual(all.length))
    expect(client.ids()).toEqual(all)
    client.close()
  })

  it('does not repeat what was read from the store before it was told', async () => {
    await using house = await openHouse()
    const start = await storeDelivery(house)
    const row = await storeDelivery(house)
    const client = await listenTo(house.url, { lastEventId: start.id })
    await heard(() => expect(client.ids()).toEqual([row.id]))
    house.events.tell('delivery.received', { row })
    const next = await receiveDelivery(house)
    await heard(() => expect(client.ids()).toContain(next.id))
    expect(client.ids()).toEqual([row.id, next.id])
    client.close()
  })

  it('goes on after a restart of the daemon', async () => {
    await using folder = await tempFolder()
    const dataDir = folder.path
    const first = await openHouse({ dataDir })
    const client = await listenTo(first.url)
    const before = await receiveDelivery(first)
    await heard(() => expect(client.ids()).toEqual([before.id]))
    const unheard = await storeDelivery(first)
    await first[Symbol.asyncDispose]()
    await client.ended
    await using second = await openHouse({ dataDir })
    const again = await listenTo(second.url, { lastEventId: before.id })
    const after = await receiveDelivery(second)
    await heard(() => expect(again.ids()).toEqual([unheard.id, after.id]))
    again.close()
  })

  it('takes a well-formed id that it does not know for its time, and refuses what is no id', async () => {
    await using house = await openHouse()
    const unknown = house.newId('lce')
    const row = await storeDelivery(house)
    const client = await listenTo(house.url, { lastEventId: unknown })
    await heard(() => expect(client.ids()).toEqual([row.id]))
    client.close()
    for (const id of ['x', '12', 'dlv_', 'dlv_zzzzzzzzzzzzzzzzzzzzzzzzzz', `${row.id}0`, "dlv_' or 1=1 --"]) {
      const refused = await listenTo(house.url, { lastEventId: id })
      expect([id, refused.status]).toEqual([id, 400])
    }
  })

  it('sends comments so that a silent connection is known to live, and ends with its token', async () => {
    await using house = await openHouse({ heartbeatMs: 30 })
    const { id, token } = await tokenOf(house, 'viewer')
    const client = await listenTo(house.url, { token })
    await heard(() => expect(client.comments.length).toBeGreaterThanOrEqual(2))
    expect(client.comments[0]).toContain('heartbeat')
    await house.call(`/tokens/${id}`, { method: 'DELETE' })
    await client.ended
  })

  it('drops a listener that does not read, and no other', async () => {
    await using house = await openHouse()
    const good = await listenTo(house.url)
    const { port } = new URL(house.url)
    const slow = connect(Number(port), '127.0.0.1')
    slow.write(`GET /admin/v1/feed HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ADMIN_TOKEN}\r\n\r\n`)
    await new Promise((resolve) => slow.once('data', resolve))
    slow.pause()
    const dropped = new Promise((resolve) => slow.once('close', resolve))
    slow.on('error', () => undefined)
    const message = 'w'.repeat(200_000)
    for (let n = 0; n < 120; n++) {
      house.events.tell('warning', { code: String(n), message })
      await heard(() => expect(good.messages.length).toBe(n + 1))
    }
    await heard(async () => expect((await house.call('/status')).body.feedListeners).toBe(1))
    slow.resume()
    await dropped
    expect(good.messages).toHaveLength(120)
    good.close()
  })

  it('takes so many listeners and refuses the next with 503', async () => {
    await using house = await openHouse({ maxListeners: 3 })
    const clients = [await listenTo(house.url), await listenTo(house.url), await listenTo(house.url)]
    const refused = await listenTo(house.url)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).not.toBeNull()
    clients[0]?.close()
    await heard(async () => expect((await house.call('/status')).body.feedListeners).toBe(2))
    const next = await listenTo(house.url)
    expect(next.status).toBe(200)
    for (const client of [...clients, next]) client.close()
  })

  it('needs a role, and answers HEAD and other methods like any operation', async () => {
    await using house = await openHouse()
    expect((await house.call('/feed', { token: null })).status).toBe(401)
    expect((await house.call('/feed', { method: 'HEAD' })).status).toBe(200)
    const refused = await house.call('/feed', { method: 'POST' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await house.call('/feed?filter=x')).status).toBe(400)
  })
})
