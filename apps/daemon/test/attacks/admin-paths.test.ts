import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, type House, openHouse, post } from '../harness.ts'
import { expectProblem } from './expect-problem.ts'
import { rawRequest, sendRaw } from './raw-http.ts'

/** Guarantee: what is executed is what the caller's role was held against, however the address is spelled. */
describe('an address of the admin API that can be read in two ways', () => {
  let house: House
  let viewer: string
  beforeAll(async () => {
    house = await openHouse()
    const made = await post(
      `${house.url}/admin/v1/tokens`,
      { name: 'who may only look', role: 'viewer' },
      { authorization: `Bearer ${ADMIN_TOKEN}` },
    )
    viewer = made.body.token
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each([
    '/deliveries/..\\tokens',
    '/deliveries/x\\..\\..\\tokens',
    '/deliveries/x\\..\\..\\audit',
    '/quarantine/..\\tokens',
    '/deliveries/..',
    '/deliveries/%2e%2e',
    '/deliveries/.%2E',
    '/deliveries/.',
    '/deliveries/../raw',
    '/installations/../webhooks',
    '/deliveries/..\\..\\v1\\tokens',
  ])('is nothing, not even for a caller who may look: %s', async (path) => {
    for (const token of [viewer, ADMIN_TOKEN]) {
      const [answer] = await sendRaw(
        house.url,
        rawRequest(`GET /admin/v1${path} HTTP/1.1`, [`Authorization: Bearer ${token}`]),
      )
      if (answer === undefined) throw new Error('no answer')
      expectProblem(answer, 404)
    }
  })

  it('does not widen the role of a token, which still reads what it may', async () => {
    const as = (path: string) =>
      sendRaw(house.url, rawRequest(`GET /admin/v1${path} HTTP/1.1`, [`Authorization: Bearer ${viewer}`]))
    const [tokens] = await as('/tokens')
    const [deliveries] = await as('/deliveries')
    expect([tokens?.status, deliveries?.status]).toEqual([403, 200])
  })
})
