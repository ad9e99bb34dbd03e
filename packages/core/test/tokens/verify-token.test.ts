import { CompactSign, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { type KeySource, type TokenVerdict, verifyAddonToken } from '../../src/tokens/verify-token.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const claims = {
  iss: 'clockify',
  sub: 'clockhouse',
  type: 'addon',
  workspaceId: '66f0a1b2c3d4e5f6010203aa',
  addonId: '66f0a1b2c3d4e5f601020304',
}
let mine: CryptoKeyPair
let theirs: CryptoKeyPair
let keys: KeySource

beforeAll(async () => {
  mine = await generateKeyPair('RS256', { extractable: true })
  theirs = await generateKeyPair('RS256', { extractable: true })
  keys = async () => ({ kind: 'key', key: mine.publicKey, id: 'k1', source: 'test' })
})

const sign = (
  overrides: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key = mine.privateKey,
) => new SignJWT({ ...claims, ...overrides }).setProtectedHeader({ alg: 'RS256', ...header }).sign(key)
const judge = (token: string, addonKey: string | null = 'clockhouse') =>
  verifyAddonToken(token, { keys, addonKey, now: NOW })
const failed = (verdict: TokenVerdict) => (verdict.kind === 'refused' ? verdict.failed : verdict.kind)
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token of Clockify', () => {
  it('is verified, with each step told', async () => {
    const verdict = await judge(await sign())
    expect(verdict.kind).toBe('verified')
    if (verdict.kind !== 'verified') return
    expect(verdict.claims.workspaceId).toBe(claims.workspaceId)
    expect(verdict.checks.map((step) => `${step.check} ${step.outcome}`)).toEqual([
      'format passed',
      'algorithm passed',
      'critical-headers passed',
      'key passed',
      'signature passed',
      'issuer passed',
      'type passed',
      'subject passed',
      'not-expired skipped',
      'not-before skipped',
      'claims passed',
    ])
  })

  it('may be 60 s past its end or before its start, and not more', async () => {
    const seconds = NOW / 1000
    expect(failed(await judge(await sign({ exp: seconds - 59 })))).toBe('verified')
    expect(failed(await judge(await sign({ exp: seconds - 61 })))).toBe('not-expired')
    expect(failed(await judge(await sign({ nbf: seconds + 59 })))).toBe('verified')
    expect(failed(await judge(await sign({ nbf: seconds + 61 })))).toBe('not-before')
  })

  it('is judged later when the key source cannot be reached', async () => {
    const verdict = await verifyAddonToken(await sign(), {
      keys: async () => ({ kind: 'unavailable', detail: 'connection refused' }),
      addonKey: 'clockhouse',
      now: NOW,
    })
    expect(verdict).toEqual({ kind: 'unavailable', detail: 'connection refused' })
  })
})

describe('a token is refused', () => {
  it.each([
    ['issuer', { iss: 'clockfy' }],
    ['issuer', { iss: ['clockify'] }],
    ['type', { type: 'user' }],
    ['subject', { sub: 'another-addon' }],
    ['not-expired', { exp: 'never' }],
    ['not-expired', { exp: null }],
    ['not-before', { nbf: Number.MAX_VALUE }],
    ['claims', { workspaceId: undefined }],
    ['claims', { workspaceId: { $ne: null } }],
    ['claims', { addonId: '' }],
  ])('at "%s" when its claims are %j', async (check, overrides) => {
    const body = new TextEncoder().encode(JSON.stringify({ ...claims, ...overrides }))
    const token = await new CompactSign(body).setProtectedHeader({ alg: 'RS256' }).sign(mine.privateKey)
    expect(failed(await judge(token))).toBe(check)
  })

  it('when another key signed it, even when it brings that key along', async () => {
    const jwk = await exportJWK(theirs.publicKey)
    expect(failed(await judge(await sign({}, { jwk }, theirs.privateKey)))).toBe('signature')
  })

  it('when its algorithm is none, or HMAC with the public key as the secret', async () => {
    expect(failed(await judge(`${encode({ alg: 'none' })}.${encode(claims)}.`))).toBe('algorithm')
    const spki = Buffer.from(await crypto.subtle.exportKey('spki', mine.publicKey))
    const hmac = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(spki)
    expect(failed(await judge(hmac))).toBe('algorithm')
  })

  it('when it demands an extension, is changed, cut, or no token at all', async () => {
    const good = await sign()
    const [header, , signature] = good.split('.')
    expect(
      failed(
        await judge(`${encode({ alg: 'RS256', crit: ['exp'], exp: 1 })}.${encode(claims)}.${signature}`),
      ),
    ).toBe('critical-headers')
    expect(failed(await judge(`${header}.${encode({ ...claims, workspaceId: 'x' })}.${signature}`))).toBe(
      'signature',
    )
    expect(failed(await judge(good.slice(0, -4)))).toBe('signature')
    for (const text of ['', '.', '..', 'a.b.c', 'a'.repeat(100_000), `${good}.${good}`])
      expect(failed(await judge(text))).toBe('format')
  })

  it('and its report never holds the token', async () => {
    const token = await sign({}, {}, theirs.privateKey)
    expect(JSON.stringify(await judge(token))).not.toContain(token.split('.')[2])
  })
})
