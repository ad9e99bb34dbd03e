/** Randomness that a seed repeats: the same seed gives the same sequence on every machine. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  fraction(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** One of the items. @throws RangeError when there are none */
  pick<T>(items: readonly T[]): T
  /** True so many times in a hundred. */
  percent(chance: number): boolean
  /** A copy in another order. */
  shuffle<T>(items: readonly T[]): T[]
  /** Characters out of an alphabet. */
  text(length: number, alphabet: string): string
  /** A sequence of its own, so that more of one thing does not change all others. */
  fork(name: string): SeededRandom
}

/** The generator is sfc32 (PractRand's small fast counter), its state filled from the seed by FNV-1a hashes. */
export function createSeededRandom(seed: string): SeededRandom {
  const next = sfc32(seed)
  const fraction = () => next() / 0x100000000
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  return {
    fraction,
    between,
    pick(items) {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    percent: (chance) => fraction() * 100 < chance,
    shuffle(items) {
      const keyed = items.map((item) => ({ item, key: fraction() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
    },
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet[between(0, alphabet.length - 1)]).join(''),
    fork: (name) => createSeededRandom(`${seed}/${name}`),
  }
}

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(`${seed}a`), hash(`${seed}b`), hash(`${seed}c`), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
