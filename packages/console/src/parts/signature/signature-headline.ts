import type { SignatureReport } from '@clockhouse/core/tokens'
import { CHECK_WORDS } from './check-titles.ts'

/** How a signature ended, in one sentence; `unproven` was believed only because verification is switched off. */
export interface SignatureHeadline {
  verdict: 'accepted' | 'unproven' | 'refused'
  sentence: string
}

/** Says in one sentence why a request was believed or refused. */
export function signatureHeadline(report: SignatureReport): SignatureHeadline {
  if (report.outcome === 'refused') return { verdict: 'refused', sentence: refusal(report) }
  if (report.method === 'off') return { verdict: 'unproven', sentence: SWITCHED_OFF }
  return { verdict: 'accepted', sentence: `Accepted: ${proof(report)}.` }
}

const SWITCHED_OFF = 'Accepted without proof: signature verification is switched off.'

function proof(report: SignatureReport): string {
  if (report.method === 'secret')
    return `it carries the secret of a webhook that was made through the API${whose(report)}`
  if (report.method === 'hmac') return `its HMAC over the body fits the shared secret${whose(report)}`
  const signer = textOf(report.claims?.iss) ?? 'the holder of the key'
  return `signed by ${signer}${whose(report)}`
}

function whose({ claims }: SignatureReport): string {
  const workspace = textOf(claims?.workspaceId)
  return workspace === null ? '' : ` for workspace ${workspace}`
}

function refusal({ failed, checks }: SignatureReport): string {
  const check = checks.find(({ outcome }) => outcome === 'failed')
  const name = failed ?? check?.check ?? null
  if (name === null) return 'Refused before its signature was looked at.'
  if (name === 'present') return 'Refused: it carries no signature.'
  const { expected = null, found = null } = check ?? {}
  const compared = [
    expected === null ? null : `expected ${expected}`,
    found === null ? null : `found ${found}`,
  ]
  const difference = compared.filter((part) => part !== null).join(', ')
  return `Refused at ${CHECK_WORDS[name]}${difference === '' ? '' : `: ${difference}`}.`
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
