import { describe, expect, it } from 'vitest'
import { install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

const CALLS = ['installed', 'deleted', 'status-changed', 'settings-updated'] as const

describe('a lifecycle call that is refused', () => {
  it('is answered 400 with the places that are wrong', async () => {
    await using house = await openHouse()
    const place = newPlace()
    for (const call of CALLS) {
      const answer = await lifecycle(house, call, place, { workspaceId: 7 })
      expect([call, answer.status]).toEqual([call, 400])
      expect(answer.body.errors).toContainEqual({ pointer: '/workspaceId', message: expect.any(String) })
    }
    const status = await lifecycle(house, 'status-changed', place, { status: 'SLEEPING' })
    expect(status.body.errors).toEqual([{ pointer: '/status', message: expect.any(String) }])
  })

  it('is told at most 20 wrong places: a short call must not make a long answer', async () => {
    await using house = await openHouse()
    const settings = Array.from({ length: 1000 }, () => ({}))
    const answer = await lifecycle(house, 'settings-updated', newPlace(), { settings })
    expect([answer.status, answer.body.errors.length]).toEqual([400, 20])
  })

  it('is answered 401 without a signature whatever its body is: strangers learn no form', async () => {
    await using house = await openHouse()
    for (const call of CALLS)
      expect([call, (await house.post(`/lifecycle/${call}`, {})).status]).toEqual([call, 401])
  })

  it('is answered 401 without a signature, and with the token of a webhook', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const { workspaceId, addonId, tokens } = installed
    for (const call of CALLS) {
      const body = { workspaceId, addonId, status: 'INACTIVE', settings: [], authToken: 'x' }
      expect([call, (await house.post(`/lifecycle/${call}`, body)).status]).toEqual([call, 401])
      const borrowed = { 'x-addon-lifecycle-token': tokens.NEW_TAG }
      expect([call, (await house.post(`/lifecycle/${call}`, body, borrowed)).status]).toEqual([call, 401])
    }
    const [item] = (await house.admin('/installations')).body.items
    expect(item.status).toBe('ACTIVE')
  })

  it('is answered 401 with the token of a person: any member can read that in the address of the page', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const token = await tokenFor(installed, {
      user: 'u',
      workspaceRole: 'OWNER',
      language: 'EN',
      theme: 'DARK',
    })
    const { workspaceId, addonId } = installed
    const answer = await house.post(
      '/lifecycle/deleted',
      { workspaceId, addonId },
      { 'x-addon-lifecycle-token': token },
    )
    expect(answer.status).toBe(401)
  })

  it('is answered 403 when its token speaks of another workspace or installation', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const stranger = newPlace()
    const { workspaceId, addonId } = installed
    for (const body of [
      { workspaceId, addonId },
      { workspaceId, addonId: stranger.addonId },
      { workspaceId: stranger.workspaceId, addonId },
    ]) {
      const headers = { 'x-addon-lifecycle-token': await tokenFor(stranger) }
      expect((await house.post('/lifecycle/deleted', body, headers)).status).toBe(403)
    }
    const [item] = (await house.admin('/installations')).body.items
    expect(item.status).toBe('ACTIVE')
  })

  it('is answered 403 when it comes late from an older installation', async () => {
    await using house = await openHouse()
    const older = await install(house)
    await install(house, { workspaceId: older.workspaceId, addonId: newPlace().addonId })
    const late = [
      await lifecycle(house, 'status-changed', older, { status: 'INACTIVE' }),
      await lifecycle(house, 'settings-updated', older, { settings: [] }),
      (await install(house, older)).answer,
    ]
    expect(late.map((answer) => answer.status)).toEqual([403, 403, 403])
  })

  it("is answered 403 when the installation is another workspace's", async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const thief = { workspaceId: newPlace().workspaceId, addonId: installed.addonId }
    expect((await install(house, thief)).answer.status).toBe(403)
    expect((await lifecycle(house, 'deleted', thief)).status).toBe(403)
  })
})
