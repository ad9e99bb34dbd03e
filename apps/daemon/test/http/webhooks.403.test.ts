import { describe, expect, it } from 'vitest'
import { deliver, install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('a webhook whose token is fine, but for somebody else', () => {
  it('is answered 403 when the body names another workspace', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    for (const workspaceId of [newPlace().workspaceId, '', 7, ['a'], { a: 1 }, true]) {
      const answer = await deliver(house, installed, 'NEW_TAG', { id: 'a', name: 'b', workspaceId })
      expect([workspaceId, answer.status]).toEqual([workspaceId, 403])
    }
    const [refused] = await house.quarantine(6)
    expect(refused).toMatchObject({ reason: 'foreign-workspace', failedCheck: 'workspace' })
    expect(await house.deliveries()).toEqual([])
  })

  it('is answered 403 when the body names another installation', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const body = { id: 'a', workspaceId: installed.workspaceId, addonId: newPlace().addonId }
    expect((await deliver(house, installed, 'NEW_TAG', body)).status).toBe(403)
  })

  it('is answered 403 when it comes from an older installation of the workspace', async () => {
    await using house = await openHouse()
    const older = await install(house)
    await install(house, { workspaceId: older.workspaceId, addonId: newPlace().addonId })
    const answer = await deliver(house, older, 'NEW_TAG')
    expect(answer.status).toBe(403)
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ reason: 'foreign-installation', failedCheck: 'addon' })
  })

  it('is answered 403 when the workspace has another installation than the one of the token', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const other = { ...installed, addonId: newPlace().addonId }
    const signature = { 'clockify-signature': await tokenFor(other) }
    expect((await deliver(house, other, 'NEW_TAG', undefined, signature)).status).toBe(403)
  })

  it('is taken with a body that names no workspace at all: many do', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    expect((await deliver(house, installed, 'NEW_TASK')).status).toBe(200)
    const [stored] = await house.deliveries()
    expect(stored?.workspaceId).toBe(installed.workspaceId)
  })

  it('is taken again after its installation was switched off and on', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    for (const status of ['INACTIVE', 'ACTIVE']) {
      await lifecycle(house, 'status-changed', installed, { status })
      expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
    }
  })
})
