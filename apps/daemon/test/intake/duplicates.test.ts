import { describe, expect, it } from 'vitest'
import { bodyFor, deliver, install, openHouse, tempFolder } from '../harness.ts'

describe('an identical delivery', () => {
  it('is stored, listed and marked a duplicate of the first, also when both come at once', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(house, installed, 'NEW_TAG')))
    const firsts = answers.filter((answer) => !answer.body.duplicate)
    expect(firsts).toHaveLength(1)
    const listed = await house.deliveries()
    expect(listed).toHaveLength(8)
    const duplicates = listed.filter((one) => one.duplicate)
    expect(duplicates.every((one) => one.duplicateOf === firsts[0]?.body.deliveryId)).toBe(true)
  })

  it('is one of the same event, workspace and bytes: a changed idempotency key changes nothing, a space does', async () => {
    await using house = await openHouse()
    const one = await install(house)
    const other = await install(house)
    const body = JSON.stringify(bodyFor('NEW_TASK', one.workspaceId))
    expect((await deliver(house, one, 'NEW_TASK', body)).body.duplicate).toBe(false)
    expect((await deliver(house, one, 'NEW_TASK', body)).body.duplicate).toBe(true)
    expect((await deliver(house, one, 'NEW_TASK', `${body} `)).body.duplicate).toBe(false)
    expect((await deliver(house, one, 'TASK_UPDATED', body)).body.duplicate).toBe(false)
    expect((await deliver(house, other, 'NEW_TASK', body)).body.duplicate).toBe(false)
  })

  it('is still found after a restart', async () => {
    await using folder = await tempFolder()
    const before = await openHouse({ dataDir: folder.path })
    const installed = await install(before)
    const first = await deliver(before, installed, 'NEW_TAG')
    await before.close()
    await using house = await openHouse({ dataDir: folder.path })
    const again = await deliver(house, installed, 'NEW_TAG')
    expect(again.body.duplicate).toBe(true)
    const listed = await house.deliveries()
    expect(listed[0]).toMatchObject({ id: again.body.deliveryId, duplicateOf: first.body.deliveryId })
  })

  it('is a first again when the window has passed, whatever came in between', async () => {
    let ahead = 0
    const clock = { now: () => Date.now() + ahead }
    await using house = await openHouse({ clock, env: { DEDUPE_WINDOW_SECONDS: '60' } })
    const installed = await install(house)
    const told: boolean[] = []
    for (const seconds of [0, 30, 59, 61]) {
      ahead = seconds * 1000
      told.push((await deliver(house, installed, 'NEW_TAG')).body.duplicate)
    }
    expect(told).toEqual([false, true, true, false])
  })

  it('is never found with a window of 0', async () => {
    await using house = await openHouse({ env: { DEDUPE_WINDOW_SECONDS: '0' } })
    const installed = await install(house)
    await deliver(house, installed, 'NEW_TAG')
    expect((await deliver(house, installed, 'NEW_TAG')).body.duplicate).toBe(false)
  })
})
