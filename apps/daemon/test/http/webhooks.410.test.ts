import { describe, expect, it } from 'vitest'
import { bodyFor, deliver, install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('a webhook of a deleted installation', () => {
  it('is answered 410 and not stored', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
    await lifecycle(house, 'deleted', installed)
    const answer = await deliver(house, installed, 'NEW_TAG')
    expect([answer.status, answer.body.title]).toEqual([410, 'Gone'])
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ reason: 'installation-deleted', failedCheck: 'addon' })
    expect(await house.deliveries()).toHaveLength(1)
  })

  it('is stored as unclaimed when it is of the next installation, whose INSTALLED call is still on its way', async () => {
    await using house = await openHouse()
    const older = await install(house)
    await lifecycle(house, 'deleted', older)
    const next = { workspaceId: older.workspaceId, addonId: newPlace().addonId }
    const early = await house.post('/webhooks/new-tag', bodyFor('NEW_TAG', next.workspaceId), {
      'clockify-signature': await tokenFor(next),
    })
    expect(early.status).toBe(200)
    await install(house, next)
    const stored = (await house.deliveries()).find((one) => one.id === early.body.deliveryId)
    expect(stored?.installationId).toMatch(/^ins_/)
  })
})
