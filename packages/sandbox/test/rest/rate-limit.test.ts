import { describe, expect, it } from 'vitest'
import { holder, startRest, withoutKey } from './rest-harness.ts'

describe('the rate limit', () => {
  it('answers 429 "Too many requests" with Retry-After above the rate, and 200 again a second later', async () => {
    await using rest = await startRest({ requestsPerSecond: 50 })
    const answers = []
    for (let made = 0; made < 51; made++) answers.push(await rest.call('GET', '/tags?page-size=1'))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50)
    const last = answers.at(-1)
    expect([last?.status, last?.json.message]).toEqual([429, 'Too many requests'])
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    rest.clock.now += 1000
    expect((await rest.call('GET', '/tags?page-size=1')).status).toBe(200)
  })

  it('counts the last second, not the clock’s: half a second later the first half still counts', async () => {
    await using rest = await startRest({ requestsPerSecond: 4 })
    const call = async () => (await rest.call('GET', '/tags?page-size=1')).status
    expect([await call(), await call()]).toEqual([200, 200])
    rest.clock.now += 500
    expect([await call(), await call(), await call()]).toEqual([200, 200, 429])
    rest.clock.now += 500
    expect([await call(), await call(), await call()]).toEqual([200, 200, 429])
  })

  it('never refuses a caller who keeps to the rate', async () => {
    await using rest = await startRest({ requestsPerSecond: 50 })
    for (let made = 0; made < 120; made++) {
      rest.clock.now += 20
      expect((await rest.call('GET', '/tags?page-size=1')).status).toBe(200)
    }
  })

  it('counts each key and each installation for itself', async () => {
    await using rest = await startRest({ requestsPerSecond: 1 })
    rest.tokens.set('one', holder(rest, { addonId: '1'.repeat(24), scopes: ['TAG_READ'] }))
    rest.tokens.set('two', holder(rest, { addonId: '2'.repeat(24), scopes: ['TAG_READ'] }))
    const status = async (headers: Record<string, string>) =>
      (await rest.call('GET', '/tags', { headers })).status
    const member = { 'X-Api-Key': rest.plainMember().apiKey }
    const [one, two] = ['one', 'two'].map((token) => withoutKey({ 'X-Addon-Token': token }))
    expect(await status({})).toBe(200)
    expect([await status(member), await status(one ?? {}), await status(two ?? {})]).toEqual([200, 200, 200])
    expect([await status({}), await status(one ?? {})]).toEqual([429, 429])
  })
})
