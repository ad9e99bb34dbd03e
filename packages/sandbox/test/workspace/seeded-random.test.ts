import { describe, expect, it } from 'vitest'
import { createSeededRandom } from '../../src/workspace/seeded-random.ts'

const run = (seed: string, length = 20) => {
  const random = createSeededRandom(seed)
  return Array.from({ length }, () => random.fraction())
}

describe('seeded randomness', () => {
  it('repeats for the same seed and differs for seeds that are close', () => {
    expect(run('1')).toEqual(run('1'))
    const first = new Set(['1', '2', '3', '10', '11', ''].map((seed) => run(seed, 1)[0]))
    expect(first.size).toBe(6)
  })

  it('spreads evenly from 0 up to, not including, 1', () => {
    const values = run('even', 20_000)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      values.filter((value) => Math.floor(value * 10) === tenth),
    )
    for (const { length } of tenths) expect(Math.abs(length - 2000)).toBeLessThan(200)
  })

  it('reaches both ends of a range and nothing beyond', () => {
    const random = createSeededRandom('range')
    const seen = new Set(Array.from({ length: 300 }, () => random.between(3, 6)))
    expect([...seen].toSorted()).toEqual([3, 4, 5, 6])
  })

  it('shuffles without losing or doubling, and leaves the original alone', () => {
    const items = Array.from({ length: 50 }, (_, index) => index)
    const shuffled = createSeededRandom('cards').shuffle(items)
    expect(shuffled).not.toEqual(items)
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items)
    expect(items[0]).toBe(0)
  })

  it('gives forks that do not depend on how much was drawn before', () => {
    const one = createSeededRandom('same')
    const two = createSeededRandom('same')
    two.fraction()
    expect(one.fork('people').fraction()).toBe(two.fork('people').fraction())
    expect(one.fork('people').fraction()).not.toBe(one.fork('projects').fraction())
  })

  it('has nothing to pick from an empty list', () => {
    expect(() => createSeededRandom('none').pick([])).toThrow(RangeError)
  })
})
