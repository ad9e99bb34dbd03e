import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import type { ActivityPoint, Status } from '@clockhouse/core/contract/status'

/** What arrived since the last frame, counted. */
export interface Arrivals {
  deliveries: readonly DeliverySummary[]
  refused: readonly { at: string }[]
}

/** The status with its totals moved on. */
export function moveTotals<T extends Pick<Status, 'totals' | 'lastDeliveryAt' | 'lastDeliveryId'>>(
  status: T,
  arrivals: Arrivals,
): T {
  const { totals } = status
  const { deliveries, refused } = arrivals
  const latest = deliveries.at(-1)
  return {
    ...status,
    totals: {
      ...totals,
      deliveries: totals.deliveries + deliveries.length,
      duplicates: totals.duplicates + deliveries.filter((one) => one.duplicate).length,
      unclaimed: totals.unclaimed + deliveries.filter((one) => one.installationId === null).length,
      refused: totals.refused + refused.length,
    },
    lastDeliveryAt: latest?.receivedAt ?? status.lastDeliveryAt,
    lastDeliveryId: latest?.id ?? status.lastDeliveryId,
  }
}

interface Activity {
  bucketSeconds: number
  points: ActivityPoint[]
}

/** The activity chart moved on: each arrival is counted in the bar of its time; the chart keeps its number of bars. */
export function moveActivity<T extends Activity>(activity: T, arrivals: Arrivals): T {
  const bucketMs = activity.bucketSeconds * 1000
  const points = new Map(activity.points.map((point) => [Date.parse(point.at), point]))
  const count = (at: string, change: Partial<Record<'received' | 'duplicates' | 'refused', number>>) => {
    const bar = Math.floor(Date.parse(at) / bucketMs) * bucketMs
    const point = points.get(bar) ?? {
      at: new Date(bar).toISOString(),
      received: 0,
      duplicates: 0,
      refused: 0,
    }
    points.set(bar, {
      at: point.at,
      received: point.received + (change.received ?? 0),
      duplicates: point.duplicates + (change.duplicates ?? 0),
      refused: point.refused + (change.refused ?? 0),
    })
  }
  for (const one of arrivals.deliveries)
    count(one.receivedAt, { received: 1, duplicates: one.duplicate ? 1 : 0 })
  for (const one of arrivals.refused) count(one.at, { refused: 1 })
  const sorted = [...points.entries()].sort(([a], [b]) => a - b).map(([, point]) => point)
  return { ...activity, points: fillGaps(sorted, bucketMs).slice(-activity.points.length) }
}

/** Bars without anything between two that have something. */
function fillGaps(points: readonly ActivityPoint[], bucketMs: number): ActivityPoint[] {
  const filled: ActivityPoint[] = []
  for (const point of points) {
    const before = filled.at(-1)
    let next = before === undefined ? Date.parse(point.at) : Date.parse(before.at) + bucketMs
    for (; next < Date.parse(point.at); next += bucketMs) {
      filled.push({ at: new Date(next).toISOString(), received: 0, duplicates: 0, refused: 0 })
    }
    filled.push(point)
  }
  return filled
}
