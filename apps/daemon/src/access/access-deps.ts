import type { NewId } from '@clockhouse/core/ids'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** What the keepers of tokens, sessions and the audit log work with. */
export interface AccessDeps {
  db: Kysely<Tables>
  clock: { now(): number }
  random: (bytes: number) => Uint8Array
  newId: NewId
}
