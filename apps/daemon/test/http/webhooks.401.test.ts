import { describe, expect, it } from 'vitest'
import { bodyFor, deliver, install, openHouse, tokenFor } from '../harness.ts'

describe('a webhook that does not prove where it comes from', () => {
  it('is answered 401 without a signature', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const answer = await house.post('/webhooks/new-tag', bodyFor('NEW_TAG', installed.workspaceId))
    expect(answer.status).toBe(401)
    expect(answer.body.detail).toContain('no signature')
    expect(answer.headers.get('www-authenticate')).not.toBeNull()
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ reason: 'unsigned', failedCheck: 'present' })
  })

  it('is answered 401 with a valid token that is not the one told for its path', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const signature = { 'clockify-signature': await tokenFor(installed) }
    const answer = await deliver(house, installed, 'NEW_TAG', undefined, signature)
    expect(answer.status).toBe(401)
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ reason: 'wrong-token', failedCheck: 'stored-token' })
  })

  it('accepts the legacy headers, but never looks past a bad signature in a better one', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const token = installed.tokens.NEW_TAG
    const body = bodyFor('NEW_TAG', installed.workspaceId)
    for (const header of ['x-addon-signature', 'x-webhook-signature']) {
      expect([header, (await house.post('/webhooks/new-tag', body, { [header]: token })).status]).toEqual([
        header,
        200,
      ])
    }
    const both = { 'clockify-signature': 'a.b.c', 'x-addon-signature': token }
    expect((await house.post('/webhooks/new-tag', body, both)).status).toBe(401)
  })
})
