import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver, type House, type Installed, install, openHouse } from '../harness.ts'

const deep = (brackets: number): string => '['.repeat(brackets) + ']'.repeat(brackets)

/** Bodies that are no JSON object, each with a word of what the caller is told. */
const MALFORMED: [name: string, body: string | Uint8Array, told: string][] = [
  ['an empty body', '', 'empty'],
  ['a body that ends too early', '{"id":', 'not JSON'],
  ['a body with something after the object', '{} {}', 'not JSON'],
  ['a trailing comma', '{"id":"a",}', 'not JSON'],
  ['a byte order mark', '\uFEFF{"id":"a"}', 'not JSON'],
  ['an array', '[{"id":"a"}]', 'not an object'],
  ['a number', '42', 'not an object'],
  ['a text', '"{}"', 'not an object'],
  ['null', 'null', 'not an object'],
  ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), 'UTF-8'],
  [
    'an overlong escape of a slash',
    new Uint8Array([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]),
    'UTF-8',
  ],
  ['200,000 brackets', `{"a":${deep(100_000)}}`, 'nests deeper'],
  ['200,000 brackets that never close', `{"a":${'['.repeat(200_000)}`, 'nests deeper'],
  ['200,000 nested objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, 'nests deeper'],
  ['a prototype as a property', '{"__proto__":{"admin":true}}', 'prototype'],
  ['a prototype deeper down', '{"project":{"__proto__":{"admin":true}}}', 'prototype'],
  ['a prototype in escapes', '{"\\u005f\\u005fproto__":{"admin":true}}', 'prototype'],
  ['a constructor with a prototype', '{"constructor":{"prototype":{"admin":true}}}', 'prototype'],
]

describe('a webhook whose body is no JSON object', () => {
  let house: House
  let installed: Installed
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each(MALFORMED)('is answered 400 for %s, and nothing is stored', async (_name, body, told) => {
    const answer = await deliver(house, installed, 'NEW_TAG', body)
    expect([answer.status, answer.body.title]).toEqual([400, 'Malformed request'])
    expect(answer.body.detail).toContain(told)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await house.deliveries()).toEqual([])
  })

  it('leaves the daemon as it was: the next delivery is stored', async () => {
    expect((await deliver(house, installed, 'NEW_TAG')).status).toBe(200)
    expect(await house.deliveries()).toHaveLength(1)
  })

  it('takes brackets and prototypes that only stand in texts', async () => {
    const name = '[[[['.repeat(500)
    const body = { id: 'a', name, note: '__proto__ and \\" constructor', workspaceId: installed.workspaceId }
    expect((await deliver(house, installed, 'NEW_TAG', body)).status).toBe(200)
  })
})

describe('a webhook whose header names another event than its path', () => {
  it('is answered 400 and shown in quarantine', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const answer = await deliver(house, installed, 'NEW_TAG', undefined, {
      'clockify-webhook-event-type': 'NEW_PROJECT',
    })
    expect(answer.status).toBe(400)
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ status: 400, reason: 'event-mismatch', path: '/webhooks/new-tag' })
    expect(await house.deliveries()).toEqual([])
  })

  it('is answered 400 when it comes to /webhooks without any name, or with one that is none', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const signature = { 'clockify-signature': installed.tokens.NEW_TAG }
    expect((await house.post('/webhooks', {}, signature)).status).toBe(400)
    for (const name of ['', 'new tag', '../etc/passwd', 'NEW_TAG, NEW_TAG', 'X'.repeat(200)]) {
      const answer = await house.post('/webhooks', {}, { ...signature, 'clockify-webhook-event-type': name })
      expect([name, answer.status]).toEqual([name, 400])
    }
  })
})
