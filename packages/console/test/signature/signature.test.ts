import type { SignatureCheck, SignatureReport } from '@clockhouse/core/tokens'
import { describe, expect, it } from 'vitest'
import { claimRows } from '../../src/parts/signature/claim-rows.ts'
import { ladderSteps } from '../../src/parts/signature/ladder-steps.ts'
import { maskOf } from '../../src/parts/signature/masked-value.ts'
import { signatureHeadline } from '../../src/parts/signature/signature-headline.ts'

const step = (check: SignatureCheck['check'], changes: Partial<SignatureCheck> = {}): SignatureCheck => ({
  check,
  outcome: 'passed',
  expected: null,
  found: null,
  explanation: 'why',
  ...changes,
})
const report = (changes: Partial<SignatureReport>): SignatureReport => ({
  outcome: 'verified',
  method: 'jwt',
  header: 'clockify-signature',
  key: { id: 'k1', source: 'the stand-in' },
  claims: { iss: 'clockify', workspaceId: 'w1' },
  failed: null,
  checks: [step('present')],
  ...changes,
})

describe('the headline of a signature', () => {
  it('says who signed for which workspace', () => {
    expect(signatureHeadline(report({}))).toEqual({
      verdict: 'accepted',
      sentence: 'Accepted: signed by clockify for workspace w1.',
    })
  })

  it('names the other ways of proof', () => {
    expect(signatureHeadline(report({ method: 'hmac', claims: null })).sentence).toBe(
      'Accepted: its HMAC over the body fits the shared secret.',
    )
    expect(signatureHeadline(report({ method: 'secret', claims: { workspaceId: 'w1' } })).sentence).toBe(
      'Accepted: it carries the secret of a webhook that was made through the API for workspace w1.',
    )
  })

  it('does not call accepted what was only believed', () => {
    expect(signatureHeadline(report({ method: 'off', claims: null })).verdict).toBe('unproven')
  })

  it('says at which step it was refused, and what was expected and found', () => {
    const checks = [
      step('present'),
      step('issuer', { outcome: 'failed', expected: 'clockify', found: 'evil' }),
    ]
    expect(signatureHeadline(report({ outcome: 'refused', failed: 'issuer', checks }))).toEqual({
      verdict: 'refused',
      sentence: 'Refused at issuer: expected clockify, found evil.',
    })
  })

  it('says when there was no signature, or when it was not even looked at', () => {
    const missing = [step('present', { outcome: 'failed', expected: 'a token', found: null })]
    expect(
      signatureHeadline(report({ outcome: 'refused', failed: 'present', checks: missing })).sentence,
    ).toBe('Refused: it carries no signature.')
    expect(signatureHeadline(report({ outcome: 'refused', checks: [] })).sentence).toBe(
      'Refused before its signature was looked at.',
    )
  })
})

describe('the steps of a signature', () => {
  it('go on behind the failed one with those that were not reached', () => {
    const checks = [step('present'), step('claims', { outcome: 'failed' })]
    const steps = ladderSteps(report({ outcome: 'refused', failed: 'claims', checks }))
    expect(steps.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'present passed',
      'claims failed',
      'event not-reached',
      'workspace not-reached',
      'addon not-reached',
      'stored-token not-reached',
    ])
  })

  it('are those that were made when it was accepted', () => {
    expect(ladderSteps(report({}))).toEqual([step('present')])
  })
})

describe('the claims of a token', () => {
  it('come in a steady order with their times as moments', () => {
    const rows = claimRows({ zone: 1, exp: 1_790_000_000, sub: 'our-addon', iss: 'clockify' })
    expect(rows.map(({ name }) => name)).toEqual(['iss', 'sub', 'exp', 'zone'])
    expect(rows[2]?.moment).toBe('2026-09-21T14:13:20.000Z')
  })

  it('survive times that are none', () => {
    expect(claimRows({ exp: 1e300, nbf: 'soon' }).map(({ moment }) => moment)).toEqual([null, null])
  })
})

describe('a secret in a header', () => {
  it('is told from a plain value by the mask that the daemon put there', () => {
    expect(maskOf('[token]')).toBe('')
    expect(maskOf('Bearer [redacted]')).toBe('')
    expect(maskOf('[token of 812 characters]')).toBe('token of 812 characters')
    expect(maskOf('application/json')).toBeNull()
    expect(maskOf('[::1]:8080')).toBeNull()
  })
})
