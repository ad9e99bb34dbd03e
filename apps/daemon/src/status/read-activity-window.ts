import type { ActivityPoint } from '@clockhouse/core/contract/status'
import type { Kysely } from 'kysely'
import { readActivity } from '../store/read-activity.ts'
import type { Tables } from '../store/tables.ts'

const WINDOWS = {
  hour: { bucketMinutes: 1, buckets: 60 },
  day: { bucketMinutes: 15, buckets: 96 },
  week: { bucketMinutes: 120, buckets: 84 },
} as const

/** A span of the activity chart. */
export type ActivityWindow = keyof typeof WINDOWS

/** What the chart draws: every bucket of the window, also those in which nothing came. The last one is running. */
export async function readActivityWindow(
  deps: { db: Kysely<Tables>; clock: { now(): number } },
  window: ActivityWindow,
): Promise<{ window: ActivityWindow; bucketSeconds: number; points: ActivityPoint[] }> {
  const { bucketMinutes, buckets } = WINDOWS[window]
  const last = Math.floor(deps.clock.now() / 60_000 / bucketMinutes)
  const first = last - buckets + 1
  const counts = await readActivity(deps.db, first * bucketMinutes, bucketMinutes)
  const points = Array.from({ length: buckets }, (_, index) => {
    const found = counts.get(first + index) ?? { received: 0, duplicates: 0, refused: 0 }
    return { at: new Date((first + index) * bucketMinutes * 60_000).toISOString(), ...found }
  })
  return { window, bucketSeconds: bucketMinutes * 60, points }
}
