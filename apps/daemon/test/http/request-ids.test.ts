import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('X-Request-ID', () => {
  it("is the caller's when it is 1 to 128 visible characters, on every kind of answer", async () => {
    await using house = await openHouse()
    for (const path of ['/health', '/nowhere', '/webhooks', '/manifest', '/admin/v1/status']) {
      const answer = await house.get(path, { 'x-request-id': 'mine-1' })
      expect([path, answer.headers.get('x-request-id')]).toEqual([path, 'mine-1'])
    }
    const long = 'x'.repeat(128)
    expect((await house.get('/health', { 'x-request-id': long })).headers.get('x-request-id')).toBe(long)
  })

  it.each([
    ['too long', 'x'.repeat(129)],
    ['empty', ''],
    ['with a space', 'a b'],
    ['with a tab', 'a\tb'],
    ['beyond ASCII', 'ä'],
    ['given twice', 'a, b'],
  ])('is a new one when it is hostile: %s', async (_name, id) => {
    await using house = await openHouse()
    const answer = await house.get('/nowhere', { 'x-request-id': id })
    expect(answer.headers.get('x-request-id')).toMatch(UUID)
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'))
  })
})

describe('a request that is no HTTP', () => {
  const BROKEN: [name: string, text: string, status: number][] = [
    ['noise', 'GARBAGE\r\n\r\n', 400],
    ['no Host', 'GET /health HTTP/1.1\r\n\r\n', 400],
    [
      'two lengths',
      'POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
    ],
    [
      'a length and chunks',
      'POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a header with a null', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: \0\r\n\r\n', 400],
    ['a whole address', 'GET http://elsewhere.test/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['headers of 20 KiB', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an unknown expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: magic\r\n\r\n', 417],
  ]

  it.each(BROKEN)('is answered with a problem document too: %s', async (_name, text, status) => {
    await using house = await openHouse()
    const answer = await raw(house, text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(/X-Request-ID: [0-9a-f-]{36}/i)
    expect(answer).toContain('application/problem+json')
    expect(answer).toMatch(/Connection: close/i)
    expect((await house.get('/health')).status).toBe(200)
  })
})

/** Sends bytes as they are; gives all that came until the end of the connection. */
function raw(house: House, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(house.url).port), '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
