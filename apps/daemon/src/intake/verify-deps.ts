import type { KeySource } from '@clockhouse/core/tokens/verify'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Sealing } from '../store/sealing.ts'
import type { Tables } from '../store/tables.ts'
import type { VerifiedTokens } from './verified-tokens.ts'

/** What verification works with. */
export interface VerifyDeps {
  db: Kysely<Tables>
  clock: Clock
  sealing: Pick<Sealing, 'mac'>
  /** The add-on's key: what a token's `sub` must be. */
  addonKey: string
  /** Clockify's keys. */
  keys: KeySource
  /** The daemon's own keys: believed of samples that were sent from here, never of the network. */
  ownKeys: KeySource
  verified: VerifiedTokens
  hmacSecret: string | null
  /** False only in developer mode. */
  verifySignatures: boolean
}
