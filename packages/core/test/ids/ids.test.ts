import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdFactory, DeliveryId, idSuffix, idTimeMs, lowestSuffixAt } from '../../src/ids/ids.ts'

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

describe('ids', () => {
  it('sort in the order in which they were made, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 46 }), { minLength: 2, maxLength: 200 }),
        (times) => {
          let at = 0
          const newId = createIdFactory({ now: () => times[at++] ?? 0, random: bytes })
          const ids = times.map(() => newId('dlv'))
          expect([...ids].sort()).toEqual(ids)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })

  it('go on after the last id that the store knows when the clock was set back', () => {
    const before = createIdFactory({ now: () => 2_000_000_000_000, random: bytes })('dlv')
    const after = createIdFactory({ now: () => 1_000_000_000_000, random: bytes, after: idSuffix(before) })(
      'dlv',
    )
    expect(after > before).toBe(true)
  })

  it('say when they were made', () => {
    const id = createIdFactory({ now: () => 1_795_530_000_123, random: bytes })('lce')
    expect(idTimeMs(id)).toBe(1_795_530_000_123)
    expect(idSuffix(id) >= lowestSuffixAt(1_795_530_000_123)).toBe(true)
    expect(idSuffix(id) < lowestSuffixAt(1_795_530_000_124)).toBe(true)
  })

  it('are refused when the prefix or the alphabet is another', () => {
    const id = createIdFactory({ now: () => 1, random: bytes })('dlv')
    expect(DeliveryId.safeParse(id).success).toBe(true)
    for (const wrong of [
      id.replace('dlv', 'ins'),
      id.slice(0, -1),
      id.toUpperCase(),
      `${id}0`,
      `${id.slice(0, -1)}u`,
    ])
      expect(DeliveryId.safeParse(wrong).success, wrong).toBe(false)
  })
})
