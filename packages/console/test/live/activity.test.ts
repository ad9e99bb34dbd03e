import { describe, expect, it } from 'vitest'
import { moveActivity, moveTotals } from '../../src/live/move-totals.ts'
import { aDelivery } from './a-delivery.ts'

const bar = (at: string, received = 0) => ({ at, received, duplicates: 0, refused: 0 })
const chart = (...points: ReturnType<typeof bar>[]) => ({ bucketSeconds: 60, points })

describe('the activity chart', () => {
  it('counts an arrival in the bar of its minute', () => {
    const moved = moveActivity(
      chart(bar('2026-11-24T11:59:00.000Z', 2), bar('2026-11-24T12:00:00.000Z', 5)),
      {
        deliveries: [aDelivery({ receivedAt: '2026-11-24T12:00:59.900Z', duplicate: true })],
        refused: [{ at: '2026-11-24T11:59:30.000Z' }],
      },
    )
    expect(moved.points).toEqual([
      { ...bar('2026-11-24T11:59:00.000Z', 2), refused: 1 },
      { ...bar('2026-11-24T12:00:00.000Z', 6), duplicates: 1 },
    ])
  })

  it('moves on when a new minute begins, and shows quiet minutes as quiet', () => {
    const moved = moveActivity(
      chart(
        bar('2026-11-24T11:58:00.000Z', 1),
        bar('2026-11-24T11:59:00.000Z', 2),
        bar('2026-11-24T12:00:00.000Z', 3),
      ),
      { deliveries: [aDelivery({ receivedAt: '2026-11-24T12:02:10.000Z' })], refused: [] },
    )
    expect(moved.points).toEqual([
      bar('2026-11-24T12:00:00.000Z', 3),
      bar('2026-11-24T12:01:00.000Z', 0),
      bar('2026-11-24T12:02:00.000Z', 1),
    ])
  })
})

describe('the totals', () => {
  it('move with what arrived, and name the last delivery', () => {
    const status = {
      totals: {
        deliveries: 1,
        duplicates: 0,
        unclaimed: 0,
        refused: 0,
        activeInstallations: 1,
        installations: 1,
      },
      lastDeliveryAt: null,
      lastDeliveryId: null,
    }
    const [first, second] = [aDelivery({ duplicate: true }), aDelivery()]
    expect(moveTotals(status, { deliveries: [first, second], refused: [] })).toEqual({
      totals: { ...status.totals, deliveries: 3, duplicates: 1, unclaimed: 2 },
      lastDeliveryAt: second.receivedAt,
      lastDeliveryId: second.id,
    })
  })
})
