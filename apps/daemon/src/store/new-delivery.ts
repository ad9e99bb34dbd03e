import type { DeliveryRow } from './tables.ts'

/** A text that many deliveries share (a signature, a report): written with the first of them. */
export interface SharedRow {
  key: Uint8Array
  text: string
  /** Set once a commit has written it. */
  rowId: number | null
}

/** A delivery to be written: complete but for the rows of what it shares. */
export interface NewDelivery {
  row: DeliveryRow
  report: SharedRow
  signature: SharedRow | null
}
