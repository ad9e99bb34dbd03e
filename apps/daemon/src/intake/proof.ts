import { hash } from 'node:crypto'
import type { InstallationId } from '@clockhouse/core/ids'
import type { SignatureReport, VerificationMethod } from '@clockhouse/core/tokens'
import type { Refusal, Unavailable } from './incoming-request.ts'

/** A text that many deliveries share: written with the first of them, referred to by the others. */
export interface SharedText {
  /** Finds it again: a keyed hash of a signature, a plain one of a report. */
  key: Uint8Array
  text: string
  /** Its row, once a commit has written it. */
  rowId: number | null
}

/** Whose delivery it is, and how that was proven. */
export interface Proof {
  method: VerificationMethod
  workspaceId: string | null
  addonId: string | null
  /** Null while no installation of the workspace is known: unclaimed. */
  installationId: InstallationId | null
  /** Null when its text proves nothing beyond this one delivery. */
  signature: SharedText | null
  report: SharedText
}

/** What verification says of a delivery. */
export type SignatureVerdict = { kind: 'proven'; proof: Proof } | Refusal | Unavailable

/** A report as it is shared by all deliveries that were judged alike. */
export function sharedReport(report: SignatureReport): SharedText {
  const text = JSON.stringify(report)
  return { key: hash('sha256', text, 'buffer'), text, rowId: null }
}
