import { oc } from '@orpc/contract'
import type { Role } from './role.ts'

/** What the contract says of an operation beside its path and shapes. */
export interface OperationMeta {
  /** The lowest role that may call it; null when it is how one signs in, and needs none. */
  role: Role | null
  [other: string]: unknown
}

/** Where every operation of the contract starts: readable by every role unless it says otherwise. */
export const operation = oc.$meta<OperationMeta>({ role: 'viewer' })
