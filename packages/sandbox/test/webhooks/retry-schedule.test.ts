import { describe, expect, it } from 'vitest'
import { waitBeforeRetry } from '../../src/webhooks/retry-schedule.ts'

describe('the waits between attempts', () => {
  it('double from one second, with a tenth of jitter at most', () => {
    const steady = [1, 2, 3, 4, 5].map((attempts) => waitBeforeRetry(attempts, () => 0.5))
    expect(steady).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(waitBeforeRetry(1, () => 0)).toBe(900)
    expect(waitBeforeRetry(1, () => 0.999)).toBeLessThanOrEqual(1100)
  })

  it('come at least ten times before a delivery has failed', () => {
    const waits = Array.from({ length: 20 }, (_, index) => waitBeforeRetry(index + 1, () => 0.5))
    expect(waits.indexOf(null)).toBeGreaterThanOrEqual(10)
    expect(waits.slice(waits.indexOf(null)).every((wait) => wait === null)).toBe(true)
  })
})
