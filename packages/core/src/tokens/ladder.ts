import type { CheckName, SignatureCheck } from './tokens.ts'

/** Why each step is there: shown beside its outcome. */
export const EXPLANATIONS: Record<CheckName, string> = {
  present: 'Clockify sends its token in a header of the request.',
  format: 'A token is three base64url parts joined by dots, and at most 8 KiB.',
  algorithm: 'Only RS256 is believed: it needs a private key that nobody but Clockify has.',
  'critical-headers': 'A token that demands an extension we do not know must be refused (RFC 7515, crit).',
  key: 'The public key must come from a source that this daemon was told to trust, never from the token itself.',
  signature: 'The signature must fit the token and the key: nobody changed a character.',
  issuer: 'Only tokens issued by Clockify count.',
  type: 'Only add-on tokens count.',
  subject: 'The token must be made for this add-on.',
  'not-expired': 'A token past its end is refused; 60 s of difference between clocks are forgiven.',
  'not-before': 'A token before its start is refused; 60 s of difference between clocks are forgiven.',
  claims: 'The token must say for which workspace and which installation it stands.',
  event: "The event named in the request's header must be the one of the path it came to.",
  workspace: 'The body must speak of the same workspace as the token.',
  addon: "The token must belong to the workspace's current installation.",
  'stored-token': 'Each webhook has one token, told once at install: it must be that very one.',
}

/** Collects the steps of one signature in order. */
export class Ladder {
  readonly checks: SignatureCheck[] = []

  pass(check: CheckName, found: string | null, expected: string | null = found): void {
    this.checks.push({ check, outcome: 'passed', expected, found, explanation: EXPLANATIONS[check] })
  }

  fail(check: CheckName, expected: string | null, found: string | null): void {
    this.checks.push({ check, outcome: 'failed', expected, found, explanation: EXPLANATIONS[check] })
  }

  /** A step that does not apply here, and why. */
  skip(check: CheckName, reason: string): void {
    this.checks.push({ check, outcome: 'skipped', expected: null, found: null, explanation: reason })
  }

  /** Passes or fails by comparing texts. True when they agree. */
  compare(check: CheckName, expected: string, found: string | null): boolean {
    if (found === expected) this.pass(check, found, expected)
    else this.fail(check, expected, found)
    return found === expected
  }
}
