import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { RunningTarget } from './start-target.ts'
import { targets } from './targets.ts'

/**
 * Compares what a stopped target has on disk with what it acknowledged.
 *
 * @throws when they differ: a rate of deliveries that were lost says nothing.
 */
export function verifyRows(target: RunningTarget, acknowledged: number): void {
  const { database } = targets[target.name]
  if (database === null) return
  const sqlite = new Sqlite(join(target.folder, database.file), { readonly: true })
  try {
    const rows = sqlite.prepare<[], number>(`select count(*) from ${database.table}`).pluck().get()
    if (rows === acknowledged) return
    throw new Error(`The ${target.name} acknowledged ${acknowledged} deliveries and has ${rows} of them.`)
  } finally {
    sqlite.close()
  }
}
