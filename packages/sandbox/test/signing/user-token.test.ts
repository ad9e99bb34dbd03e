import { describe, expect, it } from 'vitest'
import { readUserToken } from '../../src/signing/read-user-token.ts'
import { signUserToken } from '../../src/signing/sign-token.ts'
import { makeSigningKey, openSigningKey } from '../../src/signing/signing-key.ts'

const SIGNED_AT = Date.UTC(2026, 10, 24, 9)
const MINUTE = 60_000
const subject = { key: 'tide-table', workspaceId: 'a'.repeat(24), addonId: 'b'.repeat(24) }
const member = { id: 'c'.repeat(24), role: 'MEMBER' as const, language: 'DE', theme: 'DARK' }

describe('a user token', () => {
  it('is good for 30 minutes, and only with the key that signed it', async () => {
    const key = await makeSigningKey()
    const token = await signUserToken(
      { key, now: () => SIGNED_AT, baseUrl: () => 'http://here' },
      subject,
      member,
    )
    expect(readUserToken(key, () => SIGNED_AT + 29 * MINUTE, token)).toMatchObject({
      addonId: subject.addonId,
      user: member.id,
      workspaceRole: 'MEMBER',
      language: 'DE',
    })
    expect(readUserToken(key, () => SIGNED_AT + 30 * MINUTE, token)).toBeNull()
    expect(readUserToken(await makeSigningKey(), () => SIGNED_AT, token)).toBeNull()
  })

  it.each(['', '.', '..', 'a.b.c', 'a.b.c.d', '\u{1F511}.b.c'])('is not %j', async (text) => {
    expect(readUserToken(await makeSigningKey(), () => SIGNED_AT, text)).toBeNull()
  })
})

describe('the signing key', () => {
  it('is the same one after it was stored and opened again', async () => {
    const made = await makeSigningKey()
    const opened = await openSigningKey(made.stored)
    expect(opened.kid).toBe(made.kid)
    expect(opened.publicPem).toBe(made.publicPem)
    expect(Object.keys(opened.publicJwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })
})
