import { describe, expect, it } from 'vitest'
import { formatAgo, formatBytes, formatDuration, formatEvent, shortenId } from '../../src/parts/format.ts'

const now = Date.parse('2026-11-24T12:00:00.000Z')

describe('a moment', () => {
  it('is told by how long ago it was', () => {
    const ago = [0, 2, 12, 300, 3 * 3600, 2 * 86_400].map((seconds) => formatAgo(now - seconds * 1000, now))
    expect(ago).toEqual(['now', 'now', '12 s ago', '5 min ago', '3 h ago', '2 d ago'])
  })

  it('is told by its date after a week, with the year when it is another', () => {
    expect(formatAgo(now - 10 * 86_400_000, now)).toBe('14 Nov')
    expect(formatAgo(now - 400 * 86_400_000, now)).toBe('20 Oct 2025')
  })

  it('is now when the clocks of both sides differ a little', () => {
    expect(formatAgo(now + 2000, now)).toBe('now')
  })
})

describe('a duration', () => {
  it('has the unit that fits, two for long ones', () => {
    const told = [0, 0.42, 12, 999, 1250, 30_000, 200_000, 7_500_000, 360_000_000].map(formatDuration)
    expect(told).toEqual([
      '0 ms',
      '0.4 ms',
      '12 ms',
      '999 ms',
      '1.25 s',
      '30 s',
      '3 min 20 s',
      '2 h 5 min',
      '4 d 4 h',
    ])
  })
})

describe('a size', () => {
  it('is in KiB and above, bytes below', () => {
    expect([0, 812, 1024, 1434, 5_242_880].map(formatBytes)).toEqual([
      '0 B',
      '812 B',
      '1.0 KiB',
      '1.4 KiB',
      '5.0 MiB',
    ])
  })
})

describe('an id', () => {
  it('is shortened in the middle, its prefix kept', () => {
    expect(shortenId('dlv_06cnhq8v5sffr0000000000abc')).toBe('dlv_06cn…000abc')
    expect(shortenId('66f0a1b2c3d4e5f601020304')).toBe('66f0…020304')
  })

  it('stays whole when it is short', () => {
    expect(shortenId('w1')).toBe('w1')
  })
})

it('reads an event as words', () => {
  expect(formatEvent('NEW_TIME_ENTRY')).toBe('New time entry')
})
