import { eventNames, eventPath, upcomingEvents } from '@clockhouse/core/events'
import { describe, expect, it } from 'vitest'
import { bodyFor, deliver, install, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('a webhook that is stored', () => {
  it('is answered with its id and listed under it', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const answer = await deliver(house, installed, 'NEW_TIME_ENTRY')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      received: true,
      deliveryId: expect.stringMatching(/^dlv_/),
      duplicate: false,
    })
    const [listed] = await house.deliveries()
    expect(listed).toMatchObject({
      id: answer.body.deliveryId,
      event: 'NEW_TIME_ENTRY',
      workspaceId: installed.workspaceId,
      addonId: installed.addonId,
      verification: 'jwt',
      source: 'clockify',
    })
  })

  it('takes each of the 50 events on its own path, called with doubled slashes', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    for (const event of eventNames) {
      const answer = await house.post(`/${eventPath(event)}`, bodyFor(event, installed.workspaceId), {
        'clockify-signature': installed.tokens[event],
        'clockify-webhook-event-type': event,
      })
      expect([event, answer.status]).toEqual([event, 200])
    }
    const listed = await house.deliveries()
    expect(new Set(listed.map((one) => one.event))).toEqual(new Set(eventNames))
    expect(listed.every((one) => one.known && one.installationId !== null)).toBe(true)
  })

  it('takes an event that comes with manifest 1.6', async () => {
    await using house = await openHouse()
    const place = newPlace()
    const [event = ''] = Object.keys(upcomingEvents)
    const answer = await house.post(eventPath(event), {}, { 'clockify-signature': await tokenFor(place) })
    expect(answer.status).toBe(200)
  })
})
