import { describe, expect, it } from 'vitest'
import { isoDuration, isoMoment } from '../../src/workspace/iso-time.ts'

describe('times as Clockify writes them', () => {
  it.each([
    [0, 'PT0S'],
    [5_000, 'PT5S'],
    [90_000, 'PT1M30S'],
    [3_600_000, 'PT1H'],
    [5_405_000, 'PT1H30M5S'],
    [360_000_000, 'PT100H'],
    [999, 'PT0S'],
  ])('shows %i ms as %s', (ms, text) => {
    expect(isoDuration(ms)).toBe(text)
  })

  it('shows moments without milliseconds', () => {
    expect(isoMoment(Date.UTC(2026, 10, 24, 8, 30, 5, 123))).toBe('2026-11-24T08:30:05Z')
  })
})
