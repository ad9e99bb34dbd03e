import { eventNames, findEvent } from '@clockhouse/core/events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  deliver,
  type House,
  type Installed,
  install,
  lifecycle,
  newPlace,
  openHouse,
  tokenFor,
} from '../harness.ts'
import { openHouse as openAdminHouse, testClock } from './admin-house.ts'
import { storeInstallation } from './stored.ts'

const HOUR_MS = 3_600_000

/** The place without the tokens that were told for it. */
const placeOf = ({ workspaceId, addonId }: Installed) => ({ workspaceId, addonId })

describe('installations', () => {
  let house: House
  let place: Installed
  let id: string
  beforeAll(async () => {
    house = await openHouse()
    place = await install(house, newPlace(), eventNames.slice(0, 48))
    await deliver(house, place, 'NEW_TIMER_STARTED')
    id = (await house.admin('/installations')).body.items[0].id
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it('are listed with their webhooks received and expected, and what is missing', async () => {
    const { body } = await house.admin('/installations')
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      addonId: place.addonId,
      workspaceId: place.workspaceId,
      status: 'ACTIVE',
      deletedAt: null,
      webhooks: { received: 48, expected: 50 },
      registration: { state: 'incomplete' },
      deliveryCount: 1,
    })
    expect(body.items[0].registration.reason).toContain('2 of 50')
    expect(body.items[0].registration.advice).toContain('MANIFEST_EVENTS')
  })

  it('show their tokens by claims only', async () => {
    const answer = await house.admin(`/installations/${id}`)
    expect(answer.body.token).toMatchObject({ present: true, claims: { workspaceId: place.workspaceId } })
    expect(answer.text).not.toContain(place.authToken)
    expect(answer.text).not.toMatch(/eyJ/)
  })

  it('show one line per wanted event, received or not', async () => {
    const { body } = await house.admin(`/installations/${id}/webhooks`)
    expect(body.items).toHaveLength(50)
    expect(body.items.find((item: { event: string }) => item.event === 'NEW_TIMER_STARTED')).toMatchObject({
      path: '/webhooks/new-timer-started',
      registeredBy: 'manifest',
      tokenPresent: true,
      deliveryCount: 1,
    })
    const missing = body.items.filter((item: { registeredBy: string | null }) => item.registeredBy === null)
    expect(missing.map((item: { event: string }) => item.event)).toEqual(eventNames.slice(48))
  })

  it('tell their life, newest first, without a token in it', async () => {
    await lifecycle(house, 'status-changed', placeOf(place), { status: 'INACTIVE' })
    const answer = await house.admin(`/installations/${id}/lifecycle-events`)
    expect(answer.body.items.map((item: { type: string }) => item.type)).toEqual([
      'STATUS_CHANGED',
      'INSTALLED',
    ])
    expect(answer.body.items[1].body.webhooks[0].authToken).toBe('[token]')
    expect(answer.text).not.toMatch(/eyJ/)
    const page = await house.admin(`/installations/${id}/lifecycle-events?limit=1`)
    const next = await house.admin(
      `/installations/${id}/lifecycle-events?limit=1&cursor=${page.body.nextCursor}`,
    )
    expect([next.body.items[0].type, next.body.nextCursor]).toEqual(['INSTALLED', null])
    expect((await house.admin('/installations?status=INACTIVE')).body.items).toHaveLength(1)
    expect((await house.admin('/installations?status=ACTIVE')).body.items).toHaveLength(0)
  })

  it('are removed, not forgotten, when the add-on is uninstalled', async () => {
    await lifecycle(house, 'deleted', placeOf(place))
    const { body } = await house.admin(`/installations/${id}`)
    expect(body).toMatchObject({
      status: 'DELETED',
      registration: { state: 'removed' },
      token: { present: false },
    })
    expect(body.deletedAt).not.toBeNull()
  })

  it('are 404 where there is none', async () => {
    for (const path of ['', '/webhooks', '/lifecycle-events']) {
      expect((await house.admin(`/installations/ins_06cnhq8v5sffr0000000000000${path}`)).status).toBe(404)
    }
  })
})

describe('quarantine', () => {
  it('lists refused requests with the failed check, and explains each without its token', async () => {
    await using house = await openHouse()
    const place = await install(house)
    await house.post('/webhooks/new-tag', { id: 'x' }, { 'clockify-signature': `${place.tokens.NEW_TAG}x` })
    await house.post('/webhooks/new-tag', { id: 'x' })
    const items = await house.quarantine(2)
    expect(items.map((item) => item.reason).sort()).toEqual(['bad-signature', 'unsigned'])
    const forged = items.find((item) => item.reason === 'bad-signature')
    expect(forged).toMatchObject({ status: 401, failedCheck: 'signature', path: '/webhooks/new-tag' })
    const answer = await house.admin(`/quarantine/${forged?.id}`)
    expect(answer.body).toMatchObject({ bodyText: '{"id":"x"}', bodyTruncated: false, sizeBytes: 10 })
    expect(answer.body.signature.failed).toBe('signature')
    expect(answer.text).not.toMatch(/eyJ/)
    expect((await house.admin('/quarantine?reason=unsigned')).body.items).toHaveLength(1)
    expect((await house.admin('/quarantine/ref_06cnhq8v5sffr0000000000000')).status).toBe(404)
  })
})

describe('coverage', () => {
  it('has the 50 events with what came of each, and names that nobody knows apart', async () => {
    await using house = await openHouse({ env: { MANIFEST_EVENTS: 'NEW_TAG,approvals' } })
    const place = await install(house)
    const { body: stored } = await deliver(house, place, 'NEW_TAG')
    await house.post(
      '/webhooks',
      { id: 'x' },
      {
        'clockify-signature': await tokenFor(placeOf(place)),
        'clockify-webhook-event-type': 'BRAND_NEW_EVENT',
      },
    )
    const { body } = await house.admin('/events')
    expect(body.items).toHaveLength(50)
    expect(body.items.find((item: { event: string }) => item.event === 'NEW_TAG')).toMatchObject({
      declared: true,
      count: 1,
      lastDeliveryId: stored.deliveryId,
    })
    expect(body.items.filter((item: { declared: boolean }) => item.declared)).toHaveLength(
      1 + eventNames.filter((name) => findEvent(name)?.category === 'approvals').length,
    )
    expect(body.unknown.map((item: { event: string }) => item.event)).toEqual(['BRAND_NEW_EVENT'])
  })
})

describe('status', () => {
  it('says whether everything is all right, with totals and latency', async () => {
    await using house = await openHouse()
    expect((await house.admin('/status')).body).toMatchObject({
      ready: true,
      totals: { deliveries: 0, installations: 0 },
      acknowledgement: { p50Ms: null, samples: 0 },
      lastDeliveryId: null,
      manifestFetchedAt: null,
    })
    await house.get('/manifest')
    const place = await install(house)
    const { body: first } = await deliver(house, place, 'NEW_TAG')
    await deliver(house, place, 'NEW_TAG')
    await house.post('/webhooks/new-tag', { id: 'x' })
    await house.quarantine(1)
    const { body } = await house.admin('/status')
    expect(body.totals).toEqual({
      deliveries: 2,
      duplicates: 1,
      unclaimed: 0,
      refused: 1,
      installations: 1,
      activeInstallations: 1,
    })
    expect(body.acknowledgement.samples).toBe(2)
    expect(body.acknowledgement.p99Ms).toBeGreaterThan(0)
    expect(body.lastDeliveryId > first.deliveryId).toBe(true)
    expect(body.manifestFetchedAt).not.toBeNull()
    expect(body.store).toMatchObject({ engine: 'sqlite' })
  })

  it('draws every bucket of its chart, also those in which nothing came', async () => {
    const clock = testClock()
    await using house = await openAdminHouse({ clock })
    const minute = Math.floor(clock.now() / 60_000)
    await house.store.db
      .insertInto('minute_totals')
      .values([
        { minute, received: 3, duplicates: 1, refused: 2 },
        { minute: minute - 30, received: 5, duplicates: 0, refused: 0 },
        { minute: minute - 26 * 60, received: 7, duplicates: 0, refused: 0 },
      ])
      .execute()
    const sum = (points: { received: number }[]) => points.reduce((all, point) => all + point.received, 0)
    const hour = (await house.call('/status/activity')).body
    expect([hour.window, hour.bucketSeconds, hour.points.length, sum(hour.points)]).toEqual([
      'hour',
      60,
      60,
      8,
    ])
    expect(hour.points.at(-1)).toMatchObject({ received: 3, duplicates: 1, refused: 2 })
    const day = (await house.call('/status/activity?window=day')).body
    expect([day.bucketSeconds, day.points.length, sum(day.points)]).toEqual([900, 96, 8])
    const week = (await house.call('/status/activity?window=week')).body
    expect([week.bucketSeconds, week.points.length, sum(week.points)]).toEqual([7200, 84, 15])
    expect((await house.call('/status/activity?window=year')).status).toBe(400)
    clock.forward(2 * HOUR_MS)
    expect(sum((await house.call('/status/activity')).body.points)).toBe(0)
  })

  it('counts on over minutes that are over', async () => {
    const clock = testClock()
    await using house = await openAdminHouse({ clock })
    const total = async () => (await house.call('/status')).body.totals.deliveries
    for (let n = 0; n < 5; n++) {
      const minute = Math.floor(clock.now() / 60_000)
      await house.store.db.insertInto('minute_totals').values({ minute, received: 2 }).execute()
      expect(await total()).toBe(2 * (n + 1))
      clock.forward(150_000)
    }
  })
})

describe('an admin listener of its own', () => {
  it('alone serves admin API and console', async () => {
    await using house = await openHouse({ env: { ADMIN_PORT: '0' } })
    expect(house.adminUrl).not.toBe(house.url)
    for (const path of ['/admin/v1/status', '/ui/', '/metrics', '/']) {
      expect([path, (await house.get(path)).status]).toEqual([path, 404])
    }
    expect((await house.admin('/status')).status).toBe(200)
    expect((await fetch(`${house.adminUrl}/webhooks/new-tag`, { method: 'POST' })).status).toBe(404)
  })
})

describe('lists of installations', () => {
  it('page and filter by workspace', async () => {
    await using house = await openAdminHouse()
    for (let n = 0; n < 5; n++) await storeInstallation(house, { workspaceId: `w${n % 2}`, addonId: `a${n}` })
    const first = (await house.call('/installations?limit=2&workspaceId=w0')).body
    const second = (await house.call(`/installations?limit=2&workspaceId=w0&cursor=${first.nextCursor}`)).body
    const addons = [...first.items, ...second.items].map((item: { addonId: string }) => item.addonId)
    expect([addons, second.nextCursor]).toEqual([['a4', 'a2', 'a0'], null])
  })
})
