import { createPublicKey, hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_KEY_PEM } from '../../src/intake/built-in-key.ts'
import { createKeySource } from '../../src/intake/key-source.ts'
import { clockifyKeys, newPlace, openHouse, pemOf, tokenFor } from '../harness.ts'

const clock = { now: Date.now }

describe('the trusted key', () => {
  it("is Clockify's own, built in, when nothing else is configured", async () => {
    const key = createPublicKey(BUILT_IN_KEY_PEM)
    const der = key.export({ type: 'spki', format: 'der' })
    expect(hash('sha256', der)).toBe('0cebc449014cf940ad0763e204b29b3a2263abfa1ccd298347c9bd2db2708b16')
    const found = await createKeySource({ publicKeyPem: null, jwksUrl: null }, clock)({})
    expect(found).toMatchObject({ kind: 'key', source: 'built in' })
  })

  it('is the configured one alone, whatever key id a token names', async () => {
    const settings = { publicKeyPem: pemOf(clockifyKeys.publicKey), jwksUrl: 'https://elsewhere.test/' }
    const found = await createKeySource(settings, clock)({ kid: 'another' })
    expect(found).toMatchObject({ kind: 'key', source: 'CLOCKIFY_PUBLIC_KEY' })
  })

  it('is not the key of these tests unless it is configured', async () => {
    await using house = await openHouse({ env: { CLOCKIFY_PUBLIC_KEY: '' } })
    const headers = { 'clockify-signature': await tokenFor(newPlace()) }
    expect((await house.post('/webhooks/new-task', { id: 'a' }, headers)).status).toBe(401)
  })
})
