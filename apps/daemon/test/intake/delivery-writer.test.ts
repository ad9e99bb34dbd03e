import { randomBytes } from 'node:crypto'
import { createIdFactory } from '@clockhouse/core/ids'
import { describe, expect, it } from 'vitest'
import { createDeliveryWriter } from '../../src/intake/delivery-writer.ts'
import { RecentDeliveries } from '../../src/intake/recent-deliveries.ts'
import { createDaemonEvents } from '../../src/live/daemon-events.ts'
import type { NewDelivery } from '../../src/store/new-delivery.ts'
import { StoreUnavailable } from '../../src/store/store-errors.ts'
import type { DeliveryRow } from '../../src/store/tables.ts'
import { until } from '../harness.ts'

/** A delivery as far as the writer looks at it. */
const delivery = (text: string): NewDelivery => ({
  report: { key: Buffer.alloc(32), text: '{}', rowId: null },
  signature: null,
  row: {
    id: '',
    event: 'NEW_TAG',
    workspace_id: 'w',
    received_at: 1000,
    duplicate_of: null,
    body_sha256: Buffer.alloc(32, text),
    body_bytes: text.length,
  } as unknown as DeliveryRow,
})

/** A writer over commits that the test rules. */
function openWriter() {
  const batches: number[] = []
  const state = { failing: false, busy: false }
  const told: string[] = []
  const events = createDaemonEvents()
  events.on('delivery.received', ({ row }) => void told.push(row.id))
  const writer = createDeliveryWriter({
    commits: {
      isBusy: () => state.busy,
      commit(batch) {
        if (state.failing) throw new StoreUnavailable('the disk is full')
        batches.push(batch.length)
      },
    },
    recent: new RecentDeliveries(60_000),
    newId: createIdFactory({ now: () => 1000, random: randomBytes }),
    events,
    onCommit: () => undefined,
  })
  return { writer, batches, state, told }
}

describe('the writer of deliveries', () => {
  it('puts all of one turn into one commit, and gives ids in its order', async () => {
    const { writer, batches, told } = openWriter()
    const written = await Promise.all(['a', 'b', 'c'].map((text) => writer.write(delivery(text))))
    expect(batches).toEqual([3])
    const ids = written.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    await until(() => (told.length === 3 ? true : null))
    expect(told).toEqual(ids)
  })

  it('finds duplicates within one commit, and across commits', async () => {
    const { writer } = openWriter()
    const [first, second] = await Promise.all([writer.write(delivery('a')), writer.write(delivery('a'))])
    const third = await writer.write(delivery('a'))
    expect([first.duplicateOf, second.duplicateOf, third.duplicateOf]).toEqual([null, first.id, first.id])
  })

  it('refuses the whole group when its commit fails, and remembers none of it as a first', async () => {
    const { writer, state, told } = openWriter()
    state.failing = true
    const results = await Promise.allSettled(['a', 'b'].map((text) => writer.write(delivery(text))))
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
    state.failing = false
    expect((await writer.write(delivery('a'))).duplicateOf).toBeNull()
    await until(() => (told.length === 1 ? true : null))
  })

  it('waits while somebody else has a transaction open', async () => {
    const { writer, batches, state } = openWriter()
    state.busy = true
    const waiting = writer.write(delivery('a'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(batches).toEqual([])
    state.busy = false
    await waiting
    expect(batches).toEqual([1])
  })

  it('bounds what waits: beyond that it refuses at once', async () => {
    const { writer, state } = openWriter()
    state.busy = true
    const waiting = Array.from({ length: 20_000 }, (_, index) => writer.write(delivery(`a${index}`)))
    await expect(writer.write(delivery('one too many'))).rejects.toThrow(StoreUnavailable)
    state.busy = false
    await Promise.all(waiting)
    await writer.drain()
  })
})
