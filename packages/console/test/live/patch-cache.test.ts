import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import type { FeedEvent } from '@clockhouse/core/contract/feed'
import { createIdFactory } from '@clockhouse/core/ids'
import { type InfiniteData, QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeliveryPage } from '../../src/live/insert-deliveries.ts'
import { aDelivery } from './a-delivery.ts'

// The client asks the page for the daemon's address when it is loaded.
vi.hoisted(() => Object.assign(globalThis, { window: { location: { origin: 'http://localhost' } } }))
const { admin } = await import('../../src/admin.ts')
const { patchCache } = await import('../../src/live/patch-cache.ts')
const { deliveriesQuery } = await import('../../src/screens/deliveries/queries.ts')

let client: QueryClient
beforeEach(() => {
  client = new QueryClient()
})

const received = (delivery: DeliverySummary): FeedEvent => ({ type: 'delivery.received', delivery })
const listOf = (...items: DeliverySummary[]): InfiniteData<DeliveryPage, string | undefined> => ({
  pages: [{ items, nextCursor: null }],
  pageParams: [undefined],
})
const idsUnder = (filter: string) =>
  client.getQueryData(deliveriesQuery(filter).queryKey)?.pages[0]?.items.map((item) => item.id)

function keepList(filter: string, ...items: DeliverySummary[]) {
  client.setQueryData(deliveriesQuery(filter).queryKey, listOf(...items))
}

describe('a delivery that arrives', () => {
  it('stands at the top of the list', () => {
    const [before, arrived] = [aDelivery(), aDelivery()]
    keepList('', before)
    patchCache(client, [received(arrived)])
    expect(idsUnder('')).toEqual([arrived.id, before.id])
  })

  it('comes into filtered lists only where it matches', () => {
    keepList('event:NEW_TIME_ENTRY')
    keepList('event:NEW_TAG')
    keepList('-source:sample')
    const arrived = aDelivery({ event: 'NEW_TAG', source: 'sample' })
    patchCache(client, [received(arrived)])
    expect(idsUnder('event:NEW_TIME_ENTRY')).toEqual([])
    expect(idsUnder('event:NEW_TAG')).toEqual([arrived.id])
    expect(idsUnder('-source:sample')).toEqual([])
  })

  it('is not doubled when a resumed feed tells it again', () => {
    const known = aDelivery()
    keepList('', known)
    patchCache(client, [received(known)])
    expect(idsUnder('')).toEqual([known.id])
  })

  it('takes its place by time when the feed tells an older one late', () => {
    const [older, newer] = [aDelivery(), aDelivery()]
    keepList('', newer)
    patchCache(client, [received(older)])
    expect(idsUnder('')).toEqual([newer.id, older.id])
  })

  it('pushes the last one out of a list of fixed length', () => {
    const [first, second, third] = [aDelivery(), aDelivery(), aDelivery()]
    const latest = admin.deliveries.list.queryOptions({ input: { limit: 2 } })
    client.setQueryData(latest.queryKey, { items: [second, first], nextCursor: null })
    patchCache(client, [received(third)])
    expect(client.getQueryData(latest.queryKey)?.items.map((item) => item.id)).toEqual([third.id, second.id])
  })

  it('leaves a list alone whose filter cannot be judged from a summary', () => {
    keepList('body.project.id=66f0')
    patchCache(client, [received(aDelivery())])
    expect(idsUnder('body.project.id=66f0')).toEqual([])
  })

  it('is counted for its installation and its event, a sample only as tried', () => {
    const installationId = createIdFactory({ now: () => 0, random: (n) => new Uint8Array(n) })('ins')
    const installations = admin.installations.list.queryOptions({ input: { limit: 200 } })
    const counted = { id: installationId, deliveryCount: 4, lastDeliveryAt: null }
    client.setQueryData<unknown>(installations.queryKey, { items: [counted], nextCursor: null })
    const coverage = admin.events.list.queryOptions()
    const covered = {
      event: 'NEW_TAG',
      count: 1,
      lastReceivedAt: null,
      lastDeliveryId: null,
      lastSampleAt: null,
    }
    client.setQueryData<unknown>(coverage.queryKey, { items: [covered], unknown: [] })
    const real = aDelivery({ event: 'NEW_TAG', installationId })
    const sample = aDelivery({ event: 'NEW_TAG', source: 'sample', installationId })
    patchCache(client, [received(real), received(sample)])
    expect(client.getQueryData(installations.queryKey)?.items[0]).toMatchObject({
      deliveryCount: 6,
      lastDeliveryAt: sample.receivedAt,
    })
    expect(client.getQueryData(coverage.queryKey)?.items[0]).toMatchObject({
      count: 2,
      lastReceivedAt: real.receivedAt,
      lastDeliveryId: real.id,
      lastSampleAt: sample.receivedAt,
    })
  })
})

describe('a request that is refused', () => {
  it('moves the total and has the quarantine asked again', () => {
    const status = admin.status.get.queryOptions()
    const totals = { deliveries: 3, duplicates: 0, unclaimed: 0, refused: 1 }
    client.setQueryData<unknown>(status.queryKey, { totals, lastDeliveryAt: null, lastDeliveryId: null })
    const quarantine = admin.quarantine.list.queryOptions({ input: { limit: 50 } })
    client.setQueryData(quarantine.queryKey, { items: [], nextCursor: null })
    const at = '2026-11-24T12:00:00.000Z'
    patchCache(client, [{ type: 'request.refused', id: 'ref_1', reason: 'unsigned', path: '/webhooks', at }])
    expect(client.getQueryData(status.queryKey)?.totals).toMatchObject({ deliveries: 3, refused: 2 })
    expect(client.getQueryState(quarantine.queryKey)?.isInvalidated).toBe(true)
  })
})

describe('an installation that changes', () => {
  it('has everything about installations asked again, and nothing else', () => {
    const installations = admin.installations.list.queryOptions({ input: { limit: 200 } })
    client.setQueryData(installations.queryKey, { items: [], nextCursor: null })
    keepList('', aDelivery())
    patchCache(client, [
      {
        type: 'installation.changed',
        installationId: 'ins_1',
        workspaceId: 'w1',
        addonId: 'a1',
        lifecycle: 'STATUS_CHANGED',
        status: 'INACTIVE',
        at: '2026-11-24T12:00:00.000Z',
      },
    ])
    expect(client.getQueryState(installations.queryKey)?.isInvalidated).toBe(true)
    expect(client.getQueryState(deliveriesQuery('').queryKey)?.isInvalidated).toBe(false)
  })
})
