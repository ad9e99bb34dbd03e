import { MAX_RECENT, type RecentBody } from '../store/list-recent-bodies.ts'
import type { DeliveryRow } from '../store/tables.ts'

interface Recent {
  id: string
  receivedAt: number
}

/**
 * What came within the window, to find duplicates: by event, workspace and body. It lives in memory alone: ids sort by
 * time, so that after a restart it is read back from the newest deliveries. Above its bound the oldest are
 * forgotten: that takes 667 different deliveries per second over five minutes, and then some 46 MB.
 */
export class RecentDeliveries {
  readonly #windowMs: number
  readonly #max: number
  readonly #recent = new Map<string, Recent>()

  constructor(windowMs: number, max: number = MAX_RECENT) {
    this.#windowMs = windowMs
    this.#max = max
  }

  /** Takes what the store says of the time before this start, oldest first. */
  load(rows: readonly RecentBody[]): void {
    for (const row of rows) this.add(fingerprintOf(row), row.id, row.received_at)
  }

  /** The first delivery of this fingerprint within the window before `now`; null when there is none. */
  find(fingerprint: string, now: number): string | null {
    const found = this.#recent.get(fingerprint)
    return found !== undefined && Math.abs(now - found.receivedAt) < this.#windowMs ? found.id : null
  }

  add(fingerprint: string, id: string, receivedAt: number): void {
    if (this.#windowMs === 0) return
    this.#recent.delete(fingerprint)
    this.#recent.set(fingerprint, { id, receivedAt })
    this.#forget(receivedAt)
  }

  /** A few at a time from the oldest end: the map keeps the order of arrival. */
  #forget(now: number): void {
    for (const [fingerprint, { receivedAt }] of this.#recent) {
      const isOld = Math.abs(now - receivedAt) >= this.#windowMs
      if (!isOld && this.#recent.size <= this.#max) return
      this.#recent.delete(fingerprint)
    }
  }
}

/** Deliveries are the same when event, workspace and the body's bytes are. */
export function fingerprintOf(row: Pick<DeliveryRow, 'event' | 'workspace_id' | 'body_sha256'>): string {
  const { body_sha256: sha256 } = row
  const hash = Buffer.from(sha256.buffer, sha256.byteOffset, sha256.byteLength).toString('latin1')
  return `${hash}${row.event} ${row.workspace_id ?? ''}`
}
