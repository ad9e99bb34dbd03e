import { describe, expect, it } from 'vitest'
import { deliver, install, openHouse } from '../harness.ts'

describe('a webhook whose content type is not JSON', () => {
  it('is answered 415 and not stored', async () => {
    await using house = await openHouse()
    const installed = await install(house, undefined, ['NEW_TAG'])
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonx',
      'text/json',
      'json',
      '',
    ]
    for (const type of types) {
      const answer = await deliver(house, installed, 'NEW_TAG', '{}', { 'content-type': type })
      expect([type, answer.status]).toEqual([type, 415])
    }
    expect(await house.deliveries()).toEqual([])
    const refused = await house.quarantine(types.length)
    expect(refused.every((one) => one.reason === 'not-json')).toBe(true)
  })

  it('is taken with a charset, in capitals, or as another kind of JSON', async () => {
    await using house = await openHouse()
    const installed = await install(house, undefined, ['NEW_TAG'])
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/cloudevents+json',
    ]) {
      const answer = await deliver(house, installed, 'NEW_TAG', undefined, { 'content-type': type })
      expect([type, answer.status]).toEqual([type, 200])
    }
  })

  it('is answered 415 with a content encoding: a small body must not unfold into a large one', async () => {
    await using house = await openHouse()
    const installed = await install(house, undefined, ['NEW_TAG'])
    const answer = await deliver(house, installed, 'NEW_TAG', undefined, { 'content-encoding': 'gzip' })
    expect(answer.status).toBe(415)
  })
})
