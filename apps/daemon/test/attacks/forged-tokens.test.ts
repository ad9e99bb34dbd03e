import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { eventPath } from '@clockhouse/core/events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyFor, claimsOf, type House, type Installed, install, openHouse, until } from '../harness.ts'
import { BORROWED } from './borrowed-tokens.ts'
import { FORGERIES, forge } from './forgeries.ts'

describe('a forged or borrowed token', () => {
  let house: House
  let installed: Installed
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each([...FORGERIES, ...BORROWED])(
    'is refused: $name ($guarantee)',
    async ({ token, status, failedCheck }) => {
      const text = await token(installed)
      const requestId = crypto.randomUUID()
      const answer = await house.post(eventPath('NEW_TAG'), bodyFor('NEW_TAG', installed.workspaceId), {
        'clockify-signature': text,
        'x-request-id': requestId,
      })
      expect(answer.status).toBe(status)
      const refused = await refusedWith(house, requestId)
      expect(refused).toMatchObject({ status, failedCheck })
      const detail = await house.admin(`/quarantine/${refused.id}`)
      expect(detail.body.signature.checks.at(-1)).toMatchObject({ check: failedCheck, outcome: 'failed' })
      expect(detail.text).not.toContain(text)
      expect(await house.deliveries()).toEqual([])
    },
  )

  it('leaves no trace of its text in the log', () => {
    expect(house.log.join('')).not.toMatch(/eyJ/)
  })

  it('does not keep the true one out', async () => {
    const headers = { 'clockify-signature': installed.tokens.NEW_TAG }
    const answer = await house.post(eventPath('NEW_TAG'), bodyFor('NEW_TAG', installed.workspaceId), headers)
    expect(answer.status).toBe(200)
  })
})

describe('a token signed with a weak or foreign kind of key', () => {
  it('is refused: ES256 by its algorithm', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const token = forge({ alg: 'ES256' }, claimsOf(installed), (input) =>
      signBytes('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
        'base64url',
      ),
    )
    const answer = await house.post('/webhooks/new-tag', {}, { 'clockify-signature': token })
    expect(answer.status).toBe(401)
  })
})

const refusedWith = (house: House, requestId: string) =>
  until(async () => (await house.quarantine()).find((one) => one.requestId === requestId) ?? null)
