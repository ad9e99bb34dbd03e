import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminOperation, adminOperations } from '../../src/http/admin/operations.ts'
import { ADMIN_TOKEN, type AdminHouse, type Answer, openHouse } from './admin-house.ts'

const operations = adminOperations.filter(({ path }) => path !== '/feed')
const addressOf = ({ path }: AdminOperation): string =>
  path.replace('{id}', 'dlv_01m875yfhmfgn9apvjcmbn9ttr').replace('{event}', 'NEW_TAG')

function expectProblem(answer: Answer, status: number): void {
  expect([answer.status, answer.text]).toEqual([status, answer.text])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.body).toMatchObject({ status, requestId: answer.headers.get('x-request-id') })
  expect(answer.body.type).toMatch(/^https:\/\//)
  expect(answer.body.detail.length).toBeGreaterThan(10)
  expect(answer.text).not.toMatch(/\.ts:\d|node_modules|SqliteError|at async/)
}

describe('bad input to the admin API', () => {
  let house: AdminHouse
  beforeAll(async () => {
    house = await openHouse({ env: { API_CALL_MAX_PAYLOAD_BYTES: '4096' } })
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it('is 404 for a route that does not exist', async () => {
    for (const path of [
      '',
      '/',
      '/nothing',
      '/deliveries/a/b/c',
      '/DELIVERIES',
      '/deliveries/',
      '/status%2f',
    ]) {
      expectProblem(await house.call(path), 404)
    }
  })

  it('is 405 with Allow for a method that a route does not have', async () => {
    for (const [path, allow] of [
      ['/deliveries', 'GET, HEAD'],
      ['/tokens', 'GET, HEAD, POST'],
      ['/session', 'GET, HEAD, POST, DELETE'],
      ['/sign-in-links', 'POST'],
    ] as const) {
      for (const method of ['PUT', 'PATCH', 'OPTIONS']) {
        const answer = await house.call(path, { method })
        expectProblem(answer, 405)
        expect(answer.headers.get('allow')).toBe(allow)
      }
    }
  })

  for (const operation of operations) {
    const { method, path } = operation
    it(`is 400 naming the parameter when ${method} ${path} gets one that it does not know`, async () => {
      const answer = await house.call(`${addressOf(operation)}?unknwon=1`, { method })
      expectProblem(answer, 400)
      expect(answer.body.errors[0].pointer).toBe('/unknwon')
    })

    it(`is never a failure of the daemon for ${method} ${path}, whatever the query`, async () => {
      const name = fc.oneof(
        fc.constantFrom(
          'limit',
          'cursor',
          'filter',
          'status',
          'window',
          'reason',
          'id',
          '__proto__',
          'a[b]',
          'limit[]',
        ),
        fc.string({ maxLength: 8 }),
      )
      const value = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('0', '-1', '1e99', 'NaN', '%', 'hour'),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 3 }), async (pairs) => {
          if (method !== 'GET' && pairs.length === 0) return
          const answer = await house.call(`${addressOf(operation)}?${new URLSearchParams(pairs)}`, { method })
          expect([200, 400, 404]).toContain(answer.status)
        }),
        { numRuns: 25 },
      )
    })
  }

  it('is 400 for a query that cannot be decoded or names something twice', async () => {
    expectProblem(await house.call('/deliveries?limit=1&limit=2'), 400)
    expect((await house.call('/deliveries?filter=%ff%fe')).status).toBe(400)
    expectProblem(await house.call('/deliveries?__proto__[x]=1'), 400)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  it('says by JSON pointers which places of a body are wrong', async () => {
    const answer = await house.call('/tokens', { method: 'POST', body: { name: '', role: 'king', extra: 1 } })
    expectProblem(answer, 400)
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer)
    expect(pointers.sort()).toEqual(['/extra', '/name', '/role'])
  })

  it('is 400 for a body that is no JSON object in UTF-8', async () => {
    const bodies = [
      '',
      '{',
      '[]',
      '5',
      'null',
      '"x"',
      '{"a":}',
      `{"a":${'['.repeat(1500)}${']'.repeat(1500)}}`,
      Buffer.from([0x7b, 0xff, 0x7d]),
      '{"__proto__":{"role":"admin"}}',
    ]
    for (const body of bodies) expectProblem(await house.call('/tokens', { method: 'POST', body }), 400)
  })

  it('is 415 for a body of another type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'x',
    ]) {
      const headers = { 'content-type': type }
      expectProblem(await house.call('/tokens', { method: 'POST', body: '{}', headers }), 415)
    }
  })

  it('is 413 for a body over the limit, declared or not', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(5000), role: 'viewer' })
    expectProblem(await house.call('/tokens', { method: 'POST', body }), 413)
    const chunked = await fetch(`${house.url}/admin/v1/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(chunked.status).toBe(413)
  })

  it('is never a failure of the daemon for any JSON body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom('/tokens', '/samples/NEW_TAG/send', '/session'),
        async (body, path) => {
          const answer = await house.call(path, { method: 'POST', body: JSON.stringify(body) })
          expect([201, 400, 401, 413, 429, 503]).toContain(answer.status)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('carries the request id of the caller when it is one, else a new one', async () => {
    const answer = await house.call('/nothing', { headers: { 'x-request-id': 'my-id' } })
    expect(answer.body.requestId).toBe('my-id')
    expect((await house.call('/nothing', { headers: { 'x-request-id': 'a b' } })).body.requestId).not.toBe(
      'a b',
    )
  })

  it('answers HEAD as GET without a body, and nothing is kept by caches', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const [get, head] = [
        await house.call(addressOf(operation)),
        await house.call(addressOf(operation), { method: 'HEAD' }),
      ]
      expect([operation.path, head.status, head.text]).toEqual([operation.path, get.status, ''])
      expect(head.headers.get('cache-control')).toBe('no-store')
    }
  })
})
