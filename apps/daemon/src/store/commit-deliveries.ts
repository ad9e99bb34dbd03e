import type Sqlite from 'better-sqlite3'
import type { NewDelivery, SharedRow } from './new-delivery.ts'
import type { Sealing } from './sealing.ts'
import { StoreUnavailable } from './store-errors.ts'
import type { DeliveryRow } from './tables.ts'
import { createTotals } from './write-totals.ts'

/** Writes a batch of deliveries: all or none, on disk when it returns. */
export interface DeliveryCommits {
  /** @throws StoreUnavailable and nothing was written. */
  commit(batch: readonly NewDelivery[]): void
  /** Whether somebody else's transaction is open on the connection: then try again at the next turn. */
  isBusy(): boolean
}

const COLUMNS = [
  'id',
  'event',
  'known',
  'category',
  'workspace_id',
  'addon_id',
  'installation_id',
  'entity_id',
  'received_at',
  'source',
  'duplicate_of',
  'verification',
  'signature_report_id',
  'signature_id',
  'path',
  'headers',
  'remote_address',
  'request_id',
  'body_sha256',
  'body_bytes',
  'body',
] as const satisfies readonly (keyof DeliveryRow)[]

/** In the order of COLUMNS. Written out: reading 21 properties by name in a loop is measurably slower. */
const valuesOf = (row: DeliveryRow): (string | number | null | Uint8Array)[] => [
  row.id,
  row.event,
  row.known,
  row.category,
  row.workspace_id,
  row.addon_id,
  row.installation_id,
  row.entity_id,
  row.received_at,
  row.source,
  row.duplicate_of,
  row.verification,
  row.signature_report_id,
  row.signature_id,
  row.path,
  row.headers,
  row.remote_address,
  row.request_id,
  row.body_sha256,
  row.body_bytes,
  row.body,
]

/**
 * Commits on SQLite with statements prepared once and bound by position: Kysely's way costs more than the insert
 * itself. What is counted is counted per batch, not per delivery.
 */
export function createDeliveryCommits(
  sqlite: Sqlite.Database,
  sealing: Pick<Sealing, 'seal'>,
): DeliveryCommits {
  const insert = sqlite.prepare(
    `insert into deliveries (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`,
  )
  const shared = createSharedRows(sqlite, sealing)
  const claimNow = createClaims(sqlite)
  const totals = createTotals(sqlite)
  const write = sqlite.transaction((batch: readonly NewDelivery[]) => {
    for (const delivery of batch) {
      const { row } = delivery
      row.signature_report_id = shared.reportId(delivery.report)
      row.signature_id = delivery.signature === null ? null : shared.signatureId(delivery.signature, row)
      if (row.installation_id === null) row.installation_id = claimNow(row)
      insert.run(valuesOf(row))
    }
    totals.add(batch)
  })
  return {
    isBusy: () => sqlite.inTransaction,
    commit(batch) {
      try {
        write.immediate(batch)
        shared.keep()
      } catch (error) {
        shared.drop()
        throw new StoreUnavailable(`The deliveries could not be written: ${String(error)}`, { cause: error })
      }
    },
  }
}

/** Rows of shared texts. A row id is kept only after the commit that made it. */
function createSharedRows(sqlite: Sqlite.Database, sealing: Pick<Sealing, 'seal'>) {
  const findReport = sqlite
    .prepare<[Uint8Array], number>('select id from signature_reports where sha256 = ?')
    .pluck()
  const insertReport = sqlite.prepare('insert into signature_reports (sha256, report) values (?, ?)')
  const findSignature = sqlite
    .prepare<[Uint8Array], number>('select id from signatures where mac = ?')
    .pluck()
  const insertSignature = sqlite.prepare(
    'insert into signatures (mac, sealed, workspace_id, addon_id) values (?, ?, ?, ?)',
  )
  const pending = new Map<SharedRow, number>()
  const idOf = (text: SharedRow, find: () => number | undefined, make: () => Sqlite.RunResult): number => {
    const id = text.rowId ?? pending.get(text) ?? find() ?? Number(make().lastInsertRowid)
    if (text.rowId === null) pending.set(text, id)
    return id
  }
  return {
    reportId: (report: SharedRow): number =>
      idOf(
        report,
        () => findReport.get(report.key),
        () => insertReport.run(report.key, report.text),
      ),
    signatureId: (signature: SharedRow, of: Pick<DeliveryRow, 'workspace_id' | 'addon_id'>): number =>
      idOf(
        signature,
        () => findSignature.get(signature.key),
        () => insertSignature.run(signature.key, sealing.seal(signature.text), of.workspace_id, of.addon_id),
      ),
    keep() {
      for (const [text, id] of pending) text.rowId = id
      pending.clear()
    },
    drop: () => pending.clear(),
  }
}

/** An installation may have come between the judging of a delivery and its commit: then it is not unclaimed. */
function createClaims(sqlite: Sqlite.Database) {
  const find = sqlite
    .prepare<[string, string], string>(
      "select id from installations where addon_id = ? and workspace_id = ? and status <> 'DELETED'",
    )
    .pluck()
  return ({ addon_id, workspace_id }: DeliveryRow): string | null =>
    addon_id === null || workspace_id === null ? null : (find.get(addon_id, workspace_id) ?? null)
}
