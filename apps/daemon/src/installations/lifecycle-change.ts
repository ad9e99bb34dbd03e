import type { InstallationId, NewId } from '@clockhouse/core/ids'
import type { Transaction } from 'kysely'
import type { Sealing } from '../store/sealing.ts'
import type { Tables } from '../store/tables.ts'

/** What applying a lifecycle call works with: everything happens in the call's one transaction. */
export interface ChangeDeps {
  tx: Transaction<Tables>
  now: number
  newId: NewId
  sealing: Pick<Sealing, 'seal' | 'open' | 'mac'>
  addonKey: string
  /** The event whose webhook has this path; null for a path that is not known. */
  eventOfPath: (path: string) => string | null
  /** A path or an address in its normal form, below the add-on's base address. */
  pathOf: (pathOrUrl: string) => string
}

/** What a lifecycle call did. `repeated`: it told nothing new. */
export interface LifecycleChange {
  kind: 'changed'
  installationId: InstallationId
  outcome: 'applied' | 'repeated'
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
}

/** A lifecycle call that speaks of another installation than the one it may change. Nothing was changed. */
export interface LifecycleRefusal {
  kind: 'refused'
  reason: 'foreign-workspace' | 'foreign-installation'
  detail: string
}

export type LifecycleOutcome = LifecycleChange | LifecycleRefusal

/** A refusal in one line. */
export const refuseChange = (reason: LifecycleRefusal['reason'], detail: string): LifecycleRefusal => ({
  kind: 'refused',
  reason,
  detail,
})
