import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type House, openHouse } from '../harness.ts'

const POSTED = ['/webhooks', '/webhooks/new-tag', '/lifecycle/installed', '/lifecycle/deleted']
const READ = ['/manifest', '/manifest.json', '/health', '/ready', '/metrics', '/.well-known/jwks.json']

describe('a known path with a wrong method', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each(POSTED)('is answered 405 with what is allowed: GET %s', async (path) => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await ask(house.url + path, { method })
      expect([method, answer.status]).toEqual([method, 405])
      expect(answer.headers.get('allow')).toBe('POST, OPTIONS')
      expect(answer.body.detail).toContain('POST')
    }
  })

  it.each(READ)('is answered 405 with what is allowed: POST %s', async (path) => {
    const answer = await house.post(path, {})
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toContain('GET')
  })

  it.each([...POSTED, ...READ])('tells OPTIONS what is allowed: %s', async (path) => {
    const answer = await ask(house.url + path, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('allow')).toContain('OPTIONS')
  })

  it.each(['/manifest', '/health', '/ready', '/metrics'])(
    'answers HEAD as GET, without a body: %s',
    async (path) => {
      const head = await ask(house.url + path, { method: 'HEAD' })
      expect([head.status, head.text]).toEqual([200, ''])
      expect(head.headers.get('content-type')).toBe((await house.get(path)).headers.get('content-type'))
    },
  )
})
