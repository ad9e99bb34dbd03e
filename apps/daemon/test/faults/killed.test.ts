import { expect, it } from 'vitest'
import { deliver, install, tempFolder, until } from '../harness.ts'
import { allDeliveries, startChild } from './child-daemon.ts'
import { startLoad } from './load.ts'

const CLIENTS = 16
const KILLS = 5

/** Guarantee: an acknowledgement is a promise about the disk, which no end of the process can break. */
it('keeps every acknowledged delivery when it is killed under load, five times on the same folder', async () => {
  await using folder = await tempFolder()
  const acknowledged = new Map<string, string>()
  let place: { workspaceId: string; addonId: string } | undefined
  for (let kill = 1; kill <= KILLS; kill++) {
    await using daemon = await startChild(folder.path)
    const installed = await install(daemon, place, ['NEW_TAG'])
    place = installed
    const load = startLoad(daemon.url, installed, CLIENTS)
    await until(() => (load.acknowledged() > 100 * kill ? true : null))
    daemon.kill('SIGKILL')
    await load.over
    for (const outcome of load.outcomes) {
      if (outcome.kind === 'acknowledged') acknowledged.set(outcome.deliveryId, outcome.entityId)
    }
  }
  await using daemon = await startChild(folder.path)
  const stored = await allDeliveries(daemon)
  const ids = stored.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(stored.map(({ entityId }) => entityId)).size).toBe(ids.length)
  const found = new Map(stored.map(({ id, entityId }) => [id, entityId]))
  for (const [id, entityId] of acknowledged) expect([id, found.get(id)]).toEqual([id, entityId])
  // At most what was in flight at each kill is there beyond what was acknowledged.
  expect(ids.length - acknowledged.size).toBeLessThanOrEqual(KILLS * CLIENTS)
})

/** Guarantee: the window of duplicates survives the process. */
it('knows a delivery again that Clockify repeats because the acknowledgement was lost in the kill', async () => {
  await using folder = await tempFolder()
  const first = await startChild(folder.path)
  const installed = await install(first, undefined, ['NEW_TAG'])
  const { body } = await deliver(first, installed, 'NEW_TAG')
  first.kill('SIGKILL')
  await first.ended
  await using second = await startChild(folder.path)
  const again = await deliver(second, installed, 'NEW_TAG')
  expect(again.body).toMatchObject({ received: true, duplicate: true })
  const [repeated] = await allDeliveries(second)
  expect(repeated).toMatchObject({ id: again.body.deliveryId, duplicateOf: body.deliveryId })
})
