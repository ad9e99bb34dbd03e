import { describe, expect, it } from 'vitest'
import { deliver, install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('a token that was verified before', () => {
  it('is not believed any more once its installation is deleted or replaced', async () => {
    await using house = await openHouse()
    const one = await install(house)
    const two = await install(house)
    for (const installed of [one, two]) expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
    await lifecycle(house, 'deleted', one)
    expect((await deliver(house, one, 'NEW_TAG')).status).toBe(410)
    await install(house, { workspaceId: two.workspaceId, addonId: newPlace().addonId })
    expect((await deliver(house, two, 'NEW_TAG')).status).toBe(403)
  })

  it('is not believed any more once Clockify told another one for its webhook', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
    const again = await install(house, installed)
    expect(again.answer.body.outcome).toBe('applied')
    expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(401)
    expect((await deliver(house, again, 'NEW_TAG')).status).toBe(200)
  })

  it('is not believed past its end', async () => {
    let ahead = 0
    await using house = await openHouse({ clock: { now: () => Date.now() + ahead } })
    const token = await tokenFor(newPlace(), { exp: Math.floor(Date.now() / 1000) + 30 })
    const send = async () =>
      (await house.post('/webhooks/new-task', {}, { 'clockify-signature': token })).status
    expect(await send()).toBe(200)
    ahead = 80_000
    expect(await send()).toBe(200)
    ahead = 100_000
    expect(await send()).toBe(401)
  })

  it('is judged anew when the body says something else than before', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const { workspaceId, addonId } = installed
    const bodies: [unknown, number][] = [
      [{ id: 'a' }, 200],
      [{ id: 'a', workspaceId }, 200],
      [{ id: 'a', workspaceId: 'other' }, 403],
      [{ id: 'a', workspaceId, addonId }, 200],
      [{ id: 'a', workspaceId, addonId: 'other' }, 403],
      [{ id: 'a', workspaceId: null }, 200],
    ]
    for (const [body, status] of bodies) {
      expect([body, (await deliver(house, installed, 'NEW_TAG', body)).status]).toEqual([body, status])
    }
  })
})
