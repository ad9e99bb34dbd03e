import { describe, expect, it } from 'vitest'
import { deliver, install, openHouse, tokenFor } from '../harness.ts'

describe('a webhook of an event that is not known', () => {
  it('is answered 404 on a path of no event, and shown in quarantine', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const signature = { 'clockify-signature': installed.tokens.NEW_TAG }
    for (const path of [
      '/webhooks/new-thing',
      '/webhooks/NEW_TAG',
      '/webhooks/constructor',
      '/webhooks/%00',
    ]) {
      expect([path, (await house.post(path, {}, signature)).status]).toEqual([path, 404])
    }
    const [refused] = await house.quarantine(4)
    expect(refused).toMatchObject({ reason: 'unknown-event', status: 404 })
    expect(await house.deliveries()).toEqual([])
  })

  it('is stored and marked unknown when the header of /webhooks names it: Clockify adds events', async () => {
    await using house = await openHouse()
    const installed = await install(house, undefined, ['NEW_TAG'])
    const answer = await house.post(
      '/webhooks',
      { id: 'a', workspaceId: installed.workspaceId },
      { 'clockify-signature': await tokenFor(installed), 'clockify-webhook-event-type': 'HOLIDAY_ADDED' },
    )
    expect(answer.status).toBe(200)
    const [stored] = await house.deliveries()
    expect(stored).toMatchObject({ event: 'HOLIDAY_ADDED', known: false })
    expect((await house.get('/metrics')).text).toContain('event="unknown"')
  })

  it('is answered 401 on /webhooks with the token of another event', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const answer = await house.post(
      '/webhooks',
      { id: 'a', workspaceId: installed.workspaceId },
      { 'clockify-signature': installed.tokens.NEW_TAG, 'clockify-webhook-event-type': 'NEW_PROJECT' },
    )
    expect(answer.status).toBe(401)
    expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
  })
})
