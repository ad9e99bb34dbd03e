import { hash } from 'node:crypto'
import type { InstallationId } from '@clockhouse/core/ids'
import type { SignatureReport, VerificationMethod } from '@clockhouse/core/tokens'
import type { SharedRow } from '../store/new-delivery.ts'
import type { Refusal, Unavailable } from './incoming-request.ts'

/** Whose delivery it is, and how that was proven. */
export interface Proof {
  method: VerificationMethod
  workspaceId: string | null
  addonId: string | null
  /** Null while no installation of the workspace is known: unclaimed. */
  installationId: InstallationId | null
  /** Null when its text proves nothing beyond this one delivery. */
  signature: SharedRow | null
  report: SharedRow
}

/** What verification says of a delivery. */
export type SignatureVerdict = { kind: 'proven'; proof: Proof } | Refusal | Unavailable

/** A report as it is shared by all deliveries that were judged alike. */
export function sharedReport(report: SignatureReport): SharedRow {
  const text = JSON.stringify(report)
  return { key: hash('sha256', text, 'buffer'), text, rowId: null }
}
