import { describe, expect, it } from 'vitest'
import {
  areaPath,
  barAt,
  heightOf,
  linePath,
  niceTop,
} from '../../src/screens/overview/activity/chart-shape.ts'
import { describeActivity, tickLabels } from '../../src/screens/overview/activity/chart-words.ts'

const size = { width: 100, height: 50 }

describe('the scale of the chart', () => {
  it('ends at a round number above what is drawn', () => {
    expect([0, 3, 5, 11, 24, 26, 99, 101, 1800].map(niceTop)).toEqual([4, 4, 5, 20, 25, 50, 100, 200, 2000])
  })
})

describe('the shape of the chart', () => {
  it('is a line from edge to edge, with zero at the bottom', () => {
    expect(linePath([0, 10, 5], 10, size)).toBe('M0 50L50 0L100 25')
    expect(areaPath([0, 10], 10, size)).toBe('M0 50L100 0L100 50L0 50Z')
    expect(heightOf(10, 10, size)).toBe(0)
  })

  it('is nothing without figures', () => {
    expect(areaPath([], 4, size)).toBe('')
  })

  it('finds the bar under the pointer, also beyond the edges', () => {
    expect([-5, 0, 49, 51, 100, 300].map((x) => barAt(x, 3, 100))).toEqual([0, 0, 1, 1, 2, 2])
    expect(barAt(10, 0, 100)).toBe(0)
  })
})

describe('the chart in words', () => {
  const activity = {
    window: 'hour' as const,
    bucketSeconds: 60,
    points: [3, 1200, 5].map((received, minute) => ({
      at: new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString(),
      received,
      duplicates: 0,
      refused: minute,
    })),
  }

  it('says the sums and the peak', () => {
    expect(describeActivity(activity)).toMatch(
      /^Last hour, per minute: 1,208 received, most at .+ with 1,200, 3 refused$/,
    )
  })

  it('names no peak when nothing came', () => {
    const quiet = {
      ...activity,
      points: activity.points.map((point) => ({ ...point, received: 0, refused: 0 })),
    }
    expect(describeActivity(quiet)).toBe('Last hour, per minute: 0 received, 0 refused')
  })

  it('never writes the same time twice below it', () => {
    const labels = tickLabels(activity)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
