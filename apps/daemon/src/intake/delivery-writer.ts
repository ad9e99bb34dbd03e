import type { DeliveryId, NewId } from '@clockhouse/core/ids'
import type { DaemonEvents } from '../live/daemon-events.ts'
import type { DeliveryCommits } from '../store/commit-deliveries.ts'
import type { NewDelivery } from '../store/new-delivery.ts'
import { StoreUnavailable } from '../store/store-errors.ts'
import type { DeliveryRow } from '../store/tables.ts'
import { fingerprintOf, type RecentDeliveries } from './recent-deliveries.ts'

/** A commit blocks the event loop: 500 deliveries take some 10 ms. */
const MAX_BATCH = 500
/** Beyond these the answer is "come again": memory is bounded, whoever sends. */
const MAX_WAITING = 20_000
const MAX_WAITING_BYTES = 128 * 1024 * 1024

/** What the writer works with. */
export interface WriterDeps {
  commits: DeliveryCommits
  recent: RecentDeliveries
  newId: NewId
  events: DaemonEvents
  /** Told after each commit. */
  onCommit(rows: readonly DeliveryRow[]): void
}

/** A delivery on disk. */
export interface WrittenDelivery {
  id: DeliveryId
  duplicateOf: string | null
}

/** Writes deliveries in groups. */
export interface DeliveryWriter {
  /**
   * Resolves when the delivery is on disk. Its id and whether it is a duplicate are settled in its commit, so that ids
   * sort in the order of commits.
   *
   * @throws StoreUnavailable and it was not written.
   */
  write(delivery: NewDelivery): Promise<WrittenDelivery>
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>
}

interface Waiting {
  delivery: NewDelivery
  resolve(written: WrittenDelivery): void
  reject(error: unknown): void
}

/**
 * All that arrived during one turn of the event loop goes into one commit at its end (at 64 connections: 41 to 48 by
 * themselves). There is no waiting for more: under load the next group gathers while this one is written.
 */
export function createDeliveryWriter(deps: WriterDeps): DeliveryWriter {
  const waiting: Waiting[] = []
  let waitingBytes = 0
  let scheduled = false
  let onDrained: (() => void)[] = []

  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    setImmediate(flush)
  }
  const flush = (): void => {
    scheduled = false
    if (!deps.commits.isBusy()) writeNext()
    if (waiting.length > 0) schedule()
    else settleDrains()
  }
  const writeNext = (): void => {
    const batch = waiting.splice(0, MAX_BATCH)
    for (const { delivery } of batch) waitingBytes -= delivery.row.body_bytes
    if (batch.length > 0) commitBatch(deps, batch)
  }
  const settleDrains = (): void => {
    for (const drained of onDrained) drained()
    onDrained = []
  }
  return {
    write(delivery) {
      if (waiting.length >= MAX_WAITING || waitingBytes >= MAX_WAITING_BYTES) {
        return Promise.reject(new StoreUnavailable('Too many deliveries wait to be written.'))
      }
      return new Promise((resolve, reject) => {
        waiting.push({ delivery, resolve, reject })
        waitingBytes += delivery.row.body_bytes
        schedule()
      })
    },
    drain() {
      if (waiting.length === 0) return Promise.resolve()
      return new Promise((resolve) => onDrained.push(resolve))
    },
  }
}

function commitBatch(deps: WriterDeps, batch: readonly Waiting[]): void {
  const deliveries = batch.map((one) => one.delivery)
  const firsts = settleIds(deps, deliveries)
  try {
    deps.commits.commit(deliveries)
  } catch (error) {
    for (const one of batch) one.reject(error)
    return
  }
  for (const [fingerprint, row] of firsts) deps.recent.add(fingerprint, row.id, row.received_at)
  for (const { delivery, resolve } of batch) {
    resolve({ id: delivery.row.id as DeliveryId, duplicateOf: delivery.row.duplicate_of })
  }
  setImmediate(tell, deps, deliveries)
}

/** Gives ids and finds duplicates, also among the batch itself. Returns the firsts, which the window takes once written. */
function settleIds(deps: WriterDeps, deliveries: readonly NewDelivery[]): Map<string, DeliveryRow> {
  const firsts = new Map<string, DeliveryRow>()
  for (const { row } of deliveries) {
    row.id = deps.newId('dlv')
    const fingerprint = fingerprintOf(row)
    row.duplicate_of = firsts.get(fingerprint)?.id ?? deps.recent.find(fingerprint, row.received_at)
    if (row.duplicate_of === null) firsts.set(fingerprint, row)
  }
  return firsts
}

/** After the acknowledgements: whoever listens must not make Clockify wait. */
function tell(deps: WriterDeps, deliveries: readonly NewDelivery[]): void {
  const rows = deliveries.map((one) => one.row)
  deps.onCommit(rows)
  for (const row of rows) deps.events.tell('delivery.received', { row })
}
