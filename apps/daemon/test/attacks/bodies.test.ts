import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, type House, newPlace, openHouse, type Place, tokenFor } from '../harness.ts'
import { expectProblem } from './expect-problem.ts'
import { rawPost, sendRaw } from './raw-http.ts'

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** Bodies that are aimed at whoever parses or walks them. */
const HOSTILE: [name: string, body: Buffer][] = [
  ['nothing', bytes('')],
  ['a zero byte', bytes([0])],
  ['200,000 brackets', bytes('['.repeat(100_000), ']'.repeat(100_000))],
  ['200,000 open braces', bytes('{"a":'.repeat(200_000))],
  ['200,000 brackets in a property', bytes('{"a":', '['.repeat(100_000), ']'.repeat(100_000), '}')],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{}')],
  ['UTF-16', Buffer.from('\ufeff{"id":"a"}', 'utf16le')],
  ['a lone continuation byte', bytes('{"id":"', [0x80], '"}')],
  ['an overlong slash', bytes('{"id":"', [0xc0, 0xaf], '"}')],
  ['half of a surrogate pair as bytes', bytes('{"id":"', [0xed, 0xa0, 0x80], '"}')],
  ['a character cut in two', bytes('{"id":"', [0xf0, 0x9f, 0x92])],
  ['a prototype as a property', bytes('{"__proto__":{"polluted":1},"workspaceId":"a","addonId":"b"}')],
  ['a prototype in escapes', bytes('{"\\u005f_proto__":{"polluted":1}}')],
  ['a prototype in a list', bytes('{"settings":[{"id":"a","__proto__":{"polluted":1}}]}')],
  ['a constructor with a prototype', bytes('{"constructor":{"prototype":{"polluted":1}}}')],
  ['a text', bytes('"{}"')],
  ['a list', bytes('[{}]')],
  ['null', bytes('null')],
  ['a number beyond all numbers', bytes('1e999999')],
  ['two objects', bytes('{}{}')],
  ['a comment', bytes('{}/* */')],
  ['NaN', bytes('{"a":NaN}')],
  ['a line break in a text', bytes('{"a":"\n"}')],
  ['XML', bytes('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
]

/** What takes a body. */
const DOORS = [
  '/webhooks',
  '/webhooks/new-tag',
  '/lifecycle/installed',
  '/lifecycle/deleted',
  '/lifecycle/status-changed',
  '/lifecycle/settings-updated',
  '/admin/v1/tokens',
  '/admin/v1/session',
] as const

describe('a hostile body', () => {
  let house: House
  let place: Place
  let headers: string[]
  beforeAll(async () => {
    house = await openHouse()
    place = newPlace()
    const token = await tokenFor(place)
    headers = [
      `Clockify-Signature: ${token}`,
      `Authorization: Bearer ${ADMIN_TOKEN}`,
      'Clockify-Webhook-Event-Type: NEW_TAG',
    ]
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each(HOSTILE)('of %s is answered 400 at every door, though its token is good', async (_name, body) => {
    for (const door of DOORS) {
      const [answer] = await sendRaw(house.url, rawPost(door, body, headers))
      if (answer === undefined) throw new Error(`no answer at ${door}`)
      expectProblem(answer, 400)
    }
  })

  it('changes nothing: no delivery, no installation, no prototype, and the daemon lives', async () => {
    expect(await house.deliveries()).toEqual([])
    expect((await house.admin('/installations')).body.items).toEqual([])
    expect((await house.admin('/tokens')).body.items).toHaveLength(1)
    expect('polluted' in {}).toBe(false)
    expect((await house.get('/ready')).status).toBe(200)
  })

  it('with prototypes in its texts and odd names is kept as it came', async () => {
    const body = bytes(
      '{"workspaceId":"',
      place.workspaceId,
      '","hasOwnProperty":1,"toString":null,"then":{"then":1},"toJSON":"x","":0,"a.b":"\\ud800","id":"__proto__"}',
    )
    const [answer] = await sendRaw(house.url, rawPost('/webhooks/new-tag', body, headers))
    expect(answer?.status).toBe(200)
    const { deliveryId } = JSON.parse(answer?.body ?? '{}')
    const raw = await house.admin(`/deliveries/${deliveryId}/raw`)
    expect(raw.text).toBe(body.toString())
    const detail = await house.admin(`/deliveries/${deliveryId}`)
    expect(detail.status).toBe(200)
  })
})
