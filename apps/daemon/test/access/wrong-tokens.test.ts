import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWrongTokenGuard } from '../../src/access/wrong-token-guard.ts'
import { openHouse, testClock, tokenOf } from '../admin/admin-house.ts'

const wrong = (n: number) => `ch_wrong-token-number-${n}-aaaaaaaaaaaaaaaaaaaaaaa`

describe('whoever guesses tokens', () => {
  it('is answered 401 five times, then 429 with Retry-After until a minute is over', async () => {
    const clock = testClock()
    await using house = await openHouse({ clock })
    for (let n = 0; n < 5; n++) expect((await house.call('/status', { token: wrong(n) })).status).toBe(401)
    const locked = await house.call('/status', { token: wrong(6) })
    expect(locked.status).toBe(429)
    expect(locked.headers.get('content-type')).toContain('application/problem+json')
    const seconds = Number(locked.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    clock.forward(seconds * 1000)
    expect((await house.call('/status', { token: wrong(7) })).status).toBe(401)
  })

  it('does not find out in that minute whether a new guess is right', async () => {
    await using house = await openHouse()
    const { token } = await tokenOf(house, 'viewer')
    for (let n = 0; n < 6; n++) await house.call('/status', { token: wrong(n) })
    expect((await house.call('/status', { token })).status).toBe(429)
  })

  it('does not lock out a token that has worked from the same address before', async () => {
    await using house = await openHouse()
    const { token } = await tokenOf(house, 'viewer')
    await house.call('/status', { token })
    for (let n = 0; n < 6; n++) await house.call('/status', { token: wrong(n) })
    expect((await house.call('/status', { token })).status).toBe(200)
    expect((await house.call('/status')).status).toBe(200)
  })

  it('is counted in the sign-in form too', async () => {
    await using house = await openHouse()
    const signIn = (token: string) => house.call('/session', { method: 'POST', token: null, body: { token } })
    for (let n = 0; n < 5; n++) expect((await signIn(wrong(n))).status).toBe(401)
    const locked = await signIn(wrong(9))
    expect(locked.status).toBe(429)
    expect(locked.headers.get('retry-after')).not.toBeNull()
  })

  it('is counted when many guesses come at once', async () => {
    await using house = await openHouse()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => house.call('/status', { token: wrong(n) })),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(25)
  })
})

describe('a request without a token', () => {
  it('is 401 with WWW-Authenticate and never counts as a guess', async () => {
    await using house = await openHouse()
    for (let n = 0; n < 12; n++) {
      const answer = await house.call('/status', { token: null })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    }
    expect((await house.call('/status', { token: wrong(1) })).status).toBe(401)
  })

  it('learns nothing of which routes there are', async () => {
    await using house = await openHouse()
    expect((await house.call('/nothing-here', { token: null })).status).toBe(401)
    expect((await house.call('/status', { token: null, method: 'DELETE' })).status).toBe(401)
  })
})

describe('the guard', () => {
  it('counts an IPv6 network as one address, and IPv4 within IPv6 as IPv4', () => {
    const guard = createWrongTokenGuard({ now: () => 0 })
    for (let n = 1; n <= 5; n++) guard.wrong(`2001:db8:1:2::${n}`)
    expect(guard.lockedFor('2001:db8:1:2:ffff::9', 'x')).toBe(60)
    expect(guard.lockedFor('2001:db8:1:3::1', 'x')).toBeNull()
    for (let n = 1; n <= 5; n++) guard.wrong('::ffff:10.0.0.1')
    expect(guard.lockedFor('10.0.0.1', 'x')).toBe(60)
  })

  it('keeps a bounded memory however many addresses guess', () => {
    const guard = createWrongTokenGuard({ now: () => 0 })
    for (let n = 0; n < 5; n++) guard.wrong('10.0.0.1')
    for (let n = 0; n < 20_000; n++) guard.wrong(`172.${n >> 16}.${(n >> 8) & 255}.${n & 255}`)
    expect(guard.lockedFor('10.0.0.1', 'x')).toBeNull()
  })

  it('never locks an address with fewer than five wrong tokens in a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 12_001, max: 120_000 }), { maxLength: 40 }), (gaps) => {
        let now = 0
        const guard = createWrongTokenGuard({ now: () => now })
        for (const gap of gaps) {
          now += Math.max(gap, 15_001)
          guard.wrong('10.0.0.1')
          expect(guard.lockedFor('10.0.0.1', 'x')).toBeNull()
        }
      }),
    )
  })
})
