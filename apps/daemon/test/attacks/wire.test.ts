import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyFor, deliver, type House, type Installed, install, openHouse } from '../harness.ts'
import { expectProblem } from './expect-problem.ts'
import { openRaw, type RawConnection, rawPost, rawRequest, sendRaw } from './raw-http.ts'

/** What a smuggler hides behind the end of a request, as one server in a chain reads it. */
const HIDDEN =
  'POST /webhooks/new-tag HTTP/1.1\r\nHost: x\r\nX-Request-ID: smuggled\r\nContent-Length: 2\r\n\r\n{}'

const POST = 'POST /webhooks/new-tag HTTP/1.1'
const JSON_TYPE = 'Content-Type: application/json'

/** Requests whose end two servers may see in different places, or that are no HTTP at all. */
const AMBIGUOUS: [name: string, bytes: Buffer][] = [
  [
    'a length and chunks',
    rawRequest(POST, [JSON_TYPE, 'Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${HIDDEN}`),
  ],
  [
    'chunks and a length',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked', 'Content-Length: 5'], `0\r\n\r\n${HIDDEN}`),
  ],
  ['two lengths', rawRequest(POST, [JSON_TYPE, 'Content-Length: 2', 'Content-Length: 200'], `{}${HIDDEN}`)],
  ['two lengths in one', rawRequest(POST, [JSON_TYPE, 'Content-Length: 2, 200'], `{}${HIDDEN}`)],
  ['a length below zero', rawRequest(POST, [JSON_TYPE, 'Content-Length: -2'], HIDDEN)],
  ['a length with a sign', rawRequest(POST, [JSON_TYPE, 'Content-Length: +2'], `{}${HIDDEN}`)],
  ['a length in hex', rawRequest(POST, [JSON_TYPE, 'Content-Length: 0x2'], `{}${HIDDEN}`)],
  ['a length beyond all numbers', rawRequest(POST, [JSON_TYPE, `Content-Length: ${'9'.repeat(30)}`], HIDDEN)],
  [
    'an encoding nobody knows',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: xchunked'], `0\r\n\r\n${HIDDEN}`),
  ],
  [
    'chunks that are not the last encoding',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked, identity'], `0\r\n\r\n${HIDDEN}`),
  ],
  [
    'a space before the colon',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding : chunked'], `0\r\n\r\n${HIDDEN}`),
  ],
  ['a folded header', rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding:\r\n chunked'], `0\r\n\r\n${HIDDEN}`)],
  [
    'a chunk of no number',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked'], `zz\r\n{}\r\n${HIDDEN}`),
  ],
  [
    'a chunk size below zero',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked'], `-1\r\n{}\r\n${HIDDEN}`),
  ],
  [
    'a chunk size beyond all numbers',
    rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked'], `${'f'.repeat(32)}\r\n{}\r\n${HIDDEN}`),
  ],
  [
    'a zero byte in a header',
    rawRequest(POST, [JSON_TYPE, 'X-More: a\0b', 'Content-Length: 2'], `{}${HIDDEN}`),
  ],
  ['a header without a name', rawRequest(POST, [JSON_TYPE, ': x', 'Content-Length: 2'], `{}${HIDDEN}`)],
  ['a line break alone in a header', rawRequest(POST, [JSON_TYPE, 'X-More: a\rX-Request-ID: smuggled'], '')],
  ['a version that does not exist', rawRequest('POST /webhooks/new-tag HTTP/7.3', [JSON_TYPE], '')],
  ['a method with a line break', Buffer.from('GET\r\n/manifest HTTP/1.1\r\nHost: x\r\n\r\n')],
  ['the greeting of TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])],
  ['the preface of HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
]

describe('what comes over the wire', () => {
  let house: House
  let installed: Installed
  beforeAll(async () => {
    house = await openHouse({ env: { WEBHOOK_MAX_PAYLOAD_BYTES: '65536' } })
    installed = await install(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each(AMBIGUOUS)(
    'with %s is refused, and nothing behind it is read as a request',
    async (_name, bytes) => {
      const answers = await sendRaw(house.url, bytes)
      expect(answers.map(({ status }) => status)).toEqual([400])
      for (const answer of answers) expectProblem(answer, 400)
      expect(answers[0]?.headers.get('connection')).toBe('close')
      expect(house.log.join('')).not.toContain('smuggled')
    },
  )

  it.each([
    ['one header of 20 KiB', [`X-Long: ${'a'.repeat(20_480)}`]],
    ['a signature of 20 KiB', [`Clockify-Signature: ${'a'.repeat(20_480)}`]],
    ['500 headers of 60 bytes', Array.from({ length: 500 }, (_, i) => `X-Header-${i}: ${'b'.repeat(46)}`)],
  ])('with %s is answered 431', async (_name, headers) => {
    const [answer] = await sendRaw(house.url, rawPost('/webhooks/new-tag', '{}', headers))
    if (answer === undefined) throw new Error('no answer')
    expectProblem(answer, 431)
  })

  it('with chunks beyond the limit is answered 413 while they still come', async () => {
    const connection = await openRaw(house.url)
    connection.socket.write(rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked']))
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`
    while (!connection.received().includes('\r\n\r\n') && connection.socket.writable) {
      await new Promise((resolve) => connection.socket.write(chunk, resolve))
    }
    expect(connection.received()).toMatch(/^HTTP\/1\.1 413 /)
    connection.socket.destroy()
    expect(await house.deliveries()).toEqual([])
  })

  it('with endless chunk extensions is given up', async () => {
    const extension = `2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`
    const [answer] = await sendRaw(
      house.url,
      rawRequest(POST, [JSON_TYPE, 'Transfer-Encoding: chunked'], extension),
    )
    expect(answer?.status).toBe(413)
  })

  it('in one chunk per byte is a delivery like any other', async () => {
    const body = JSON.stringify(bodyFor('NEW_TAG', installed.workspaceId))
    const chunks = `${[...body].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`
    const signature = `Clockify-Signature: ${installed.tokens.NEW_TAG}`
    const [answer] = await sendRaw(
      house.url,
      rawRequest(POST, [JSON_TYPE, signature, 'Transfer-Encoding: chunked'], chunks),
    )
    expect(answer?.status).toBe(200)
  })
})

/** Connections that begin and never go on. */
const STALLED: [name: string, beginning: string][] = [
  ['nothing at all', ''],
  ['half of their headers', `${POST}\r\nHost: x\r\nX-Slow: a`],
  ['half of their body', `${POST}\r\nHost: x\r\n${JSON_TYPE}\r\nContent-Length: 1000\r\n\r\n{"id":`],
]

describe('100 connections that stall', () => {
  it.for(STALLED)('after %s do no harm to those that come after them', async ([, beginning]) => {
    await using house = await openHouse()
    const installed = await install(house)
    const stalled = await Promise.all(Array.from({ length: 100 }, () => openRaw(house.url)))
    for (const { socket } of stalled) socket.write(beginning)
    const dripping = new AbortController()
    try {
      drip(stalled, beginning, dripping.signal)
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => deliver(house, installed, 'NEW_TAG')),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await house.get('/ready')).status).toBe(200)
    } finally {
      dripping.abort()
      for (const { socket } of stalled) socket.destroy()
    }
  })
})

/** A byte at a time, as a slow-loris does: never enough, and never nothing. */
async function drip(
  stalled: readonly RawConnection[],
  beginning: string,
  signal: AbortSignal,
): Promise<void> {
  while (beginning !== '' && !signal.aborted) {
    for (const { socket } of stalled) socket.write('a')
    await nextTurn()
  }
}
