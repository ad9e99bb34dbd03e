import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSealing } from '../../src/store/sealing.ts'

describe('a sealed text', () => {
  const sealing = createSealing(Buffer.alloc(32, 3), randomBytes)

  it('comes out as it went in, and is another one each time', () => {
    const texts = ['', 'eyJ.a.b', 'ä€😀', 'x'.repeat(10_000)]
    for (const text of texts) {
      const one = sealing.seal(text)
      expect(sealing.open(one)).toBe(text)
      expect(Buffer.from(one).equals(sealing.seal(text))).toBe(false)
    }
  })

  it('cannot be changed in any byte', () => {
    const sealed = sealing.seal('a token')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => sealing.open(changed), `byte ${at}`).toThrow()
    }
  })

  it('opens with its own key alone, and says whose it is', () => {
    const other = createSealing(Buffer.alloc(32, 4), randomBytes)
    const sealed = sealing.seal('a token')
    expect([sealing.fits(sealed), other.fits(sealed)]).toEqual([true, false])
    expect(() => other.open(sealed)).toThrow('another encryption key')
    expect(sealing.mac('a').equals(other.mac('a'))).toBe(false)
    expect(sealing.mac('a').equals(sealing.mac('a'))).toBe(true)
  })
})
