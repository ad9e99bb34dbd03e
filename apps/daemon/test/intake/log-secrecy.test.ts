import { describe, expect, it } from 'vitest'
import { redactTokens } from '../../src/telemetry/redact.ts'
import { deliver, install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('the log', () => {
  it('names each request once, with its id, and holds no token whatever happens', async () => {
    await using house = await openHouse({
      env: { LOG_LEVEL: 'trace', METRICS_TOKEN: 'metrics-token-0123456789' },
    })
    const installed = await install(house)
    const secret = await tokenFor(newPlace())
    await deliver(house, installed, 'NEW_TAG', undefined, { 'x-request-id': 'the-good-one' })
    await deliver(house, installed, 'NEW_TAG', undefined, { 'clockify-signature': secret })
    await house.post(`/webhooks/${secret}`, {})
    await house.get(`/ui/?auth_token=${secret}`)
    await house.get(`/${secret}`, { authorization: `Bearer ${secret}`, cookie: secret, 'user-agent': secret })
    await house.get('/metrics', { authorization: 'Bearer metrics-token-0123456789' })
    await lifecycle(house, 'deleted', installed)
    await house.close()
    const text = house.log.join('')
    expect(text).not.toMatch(/eyJ[\w-]+\./)
    expect(text).not.toContain('metrics-token')
    expect(text).not.toMatch(/ch_test/)
    const lines = house.log
      .map((line) => JSON.parse(line))
      .filter((line) => line.requestId === 'the-good-one')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ method: 'POST', path: '/webhooks/new-tag', status: 200, msg: 'request' })
  })

  it('cannot be written into by a request: line breaks stay inside of their text', async () => {
    await using house = await openHouse()
    await house.get('/x%0a%7b%22level%22:%22fake%22%7d', { 'user-agent': 'a' })
    await house.post('/webhooks/new-tag%0d%0afake', {})
    expect(house.log.every((line) => line.split('\n').length === 2)).toBe(true)
    expect(house.log.map((line) => JSON.parse(line)).every((line) => line.level === 'info')).toBe(true)
  })

  it.each([
    ['a token', 'x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln y', 'x [token] y'],
    ['a token without its signature', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0', '[token]'],
    ['an admin token', 'Bearer ch_0123456789abcdefghij', 'Bearer [token]'],
    ['nothing of the kind', 'eyJ and ch_ alone', 'eyJ and ch_ alone'],
  ])('leaves no trace of %s', (_name, text, left) => {
    expect(redactTokens(text)).toBe(left)
  })
})
