import type { SignatureCheck, TokenClaims } from '@clockhouse/core/tokens'
import type { KeyName } from '@clockhouse/core/tokens/verify'
import type { Clock } from '../clock.ts'
import type { SharedRow } from '../store/new-delivery.ts'
import type { Proof } from './proof.ts'

/** Clockify's webhook tokens never change, so that a verified one may be remembered, though not for long. */
const REMEMBER_MS = 5 * 60_000
const MAX_TOKENS = 5000
/** Proofs of one token, by event: a token is for one webhook, so that more than a few are somebody's play. */
const MAX_PROOFS = 100

/** A token whose signature and own claims hold. Whether it fits a request is judged from this. */
export interface VerifiedToken {
  header: string
  claims: TokenClaims
  key: KeyName
  checks: readonly SignatureCheck[]
  signature: SharedRow
  /** Milliseconds since 1970; from then on it is verified anew. */
  rememberUntil: number
  /** What was proven with it lately, so that a webhook's next delivery is not judged again. */
  proofs: Map<string, RememberedProof>
}

/** A proof, and the request that it is good for. */
export interface RememberedProof {
  path: string
  bodyNamesWorkspace: boolean
  bodyNamesAddon: boolean
  proof: Proof
}

/** Remembers verified tokens: RSA costs 50 µs, a look-up under 1 µs. Bounded by count and time. */
export class VerifiedTokens {
  readonly #clock: Clock
  readonly #tokens = new Map<string, VerifiedToken>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  find(text: string): VerifiedToken | null {
    const token = this.#tokens.get(text)
    if (token === undefined) return null
    const now = this.#clock.now()
    // A clock set back must not make a token immortal.
    if (now < token.rememberUntil && token.rememberUntil - now <= REMEMBER_MS) return token
    this.#tokens.delete(text)
    return null
  }

  /** Until when a token verified now may be remembered: never past its own end. */
  rememberUntil(claims: TokenClaims): number {
    const end = claims.exp === undefined ? Number.POSITIVE_INFINITY : claims.exp * 1000
    return Math.min(this.#clock.now() + REMEMBER_MS, end)
  }

  remember(text: string, token: VerifiedToken): void {
    if (this.#tokens.size >= MAX_TOKENS) {
      const [oldest] = this.#tokens.keys()
      if (oldest !== undefined) this.#tokens.delete(oldest)
    }
    this.#tokens.set(text, token)
  }

  /** Forgets everything of a workspace: its installation changed. */
  forgetWorkspace(workspaceId: string): void {
    for (const [text, token] of this.#tokens) {
      if (token.claims.workspaceId === workspaceId) this.#tokens.delete(text)
    }
  }
}

/** Keeps a proof for the next delivery of the same webhook. */
export function rememberProof(token: VerifiedToken, event: string, remembered: RememberedProof): void {
  if (token.proofs.size >= MAX_PROOFS) token.proofs.clear()
  token.proofs.set(event, remembered)
}
