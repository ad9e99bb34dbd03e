import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminOperations } from '../../src/http/admin/operations.ts'
import { rawRequest } from '../attacks/raw-http.ts'
import { ADMIN_TOKEN, deliver, type House, install, openHouse } from '../harness.ts'
import { anyAddress, anyBody, anyHeaders, anyMethod } from './any-request.ts'
import { askRaw, expectDecent } from './expect-decent.ts'

const AS_ADMIN = `Authorization: Bearer ${ADMIN_TOKEN}`

/** Headers that say who is asking, which is tried apart. */
const isCredential = ([name]: [string, string]): boolean => /^(authorization|cookie)$/i.test(name)

const lines = (headers: readonly [string, string][]): string[] =>
  headers.filter((header) => !isCredential(header)).map(([name, value]) => `${name}: ${value}`)

const anyOperation = fc.constantFrom(...adminOperations)

/** An operation's address with something in the place of its parameters. */
const addressOf = (path: string, value: string): string => `/admin/v1${path.replaceAll(/\{\w+\}/g, value)}`

const anyParameter = fc.oneof(
  fc.constantFrom(
    'NEW_TAG',
    'dlv_01m875yfhmfgn9apvjcmbn9ttr',
    'ins_x',
    '__proto__',
    '%00',
    '%ff',
    '%2f',
    'x',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
)

describe('the admin surface', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
    await deliver(house, await install(house), 'NEW_TAG')
  })
  afterAll(() => house[Symbol.asyncDispose]())

  const check = async (
    method: string,
    address: string,
    headers: readonly string[],
    body: Buffer = Buffer.alloc(0),
  ) => {
    const framed = [...headers, `Content-Length: ${body.length}`]
    const answer = await askRaw(house.url, rawRequest(`${method} ${address} HTTP/1.1`, framed, body))
    expectDecent(method, answer)
    return answer
  }

  it('answers any body and any headers at each operation', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOperation,
        anyParameter,
        anyHeaders,
        anyBody,
        async ({ method, path }, value, headers, body) => {
          const json = 'Content-Type: application/json'
          await check(method, addressOf(path, value), [AS_ADMIN, json, ...lines(headers)], body)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('answers any address, method and query', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyMethod,
        anyAddress('/admin', '/admin/v1', '/admin/v1/deliveries'),
        async (method, path) => {
          await check(method, path, [AS_ADMIN])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('answers any filter: with a page, or with the places that are wrong', async () => {
    const word = fc.constantFrom(
      'event:',
      '-event:',
      'NEW_TAG',
      '"',
      'body.',
      'a.b',
      '>=',
      '=',
      'after:',
      '7d',
      ':',
      ',',
    )
    const filter = fc
      .array(fc.oneof(word, fc.constantFrom(' ', '\t'), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 8,
      })
      .map((parts) => parts.join('').toWellFormed())
    await fc.assert(
      fc.asyncProperty(filter, async (text) => {
        const answer = await check('GET', `/admin/v1/deliveries?filter=${encodeURIComponent(text)}`, [
          AS_ADMIN,
        ])
        expect([200, 400]).toContain(answer.status)
      }),
      { numRuns: 300 },
    )
  })

  it('lets nobody in by any credentials but the true ones', async () => {
    const credential = fc.oneof(
      fc.constantFrom(
        ADMIN_TOKEN,
        `Basic ${ADMIN_TOKEN}`,
        `Bearer ${ADMIN_TOKEN}x`,
        `Bearer  `,
        'Bearer',
        '',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((text) => `Bearer ${text}`),
    )
    await fc.assert(
      fc.asyncProperty(
        credential,
        fc.constantFrom('authorization', 'cookie', 'x-csrf-token'),
        async (value, name) => {
          const answer = await check('GET', '/admin/v1/status', [`${name}: ${value}`])
          expect([401, 429]).toContain(answer.status)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is as it was after all of that', () => {
    expect(house.log.filter((line) => JSON.parse(line).level === 'error')).toEqual([])
    expect(house.log.join('')).not.toContain(ADMIN_TOKEN)
  })
})
