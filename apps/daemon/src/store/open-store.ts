import { statSync } from 'node:fs'
import { idSuffix } from '@clockhouse/core/ids'
import type Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { migrate } from './migrate.ts'
import { lockSqlite, openSqlite, proveWritable } from './sqlite.ts'
import { OpenSqliteDialect } from './sqlite-dialect.ts'
import { StoreUnavailable } from './store-errors.ts'
import type { Tables } from './tables.ts'

/** The daemon's database. */
export interface Store {
  /** For everything but the batches of deliveries: those are written through `sqlite` directly. */
  db: Kysely<Tables>
  /** The same connection. Never write through it while it is in a transaction that somebody else began. */
  sqlite: Sqlite.Database
  engine: 'sqlite'
  /** The highest id that exists: new ids must sort after it, whatever the clock does. */
  lastIdSuffix: string | undefined
  /** Whether it can be read now. */
  isReady(): boolean
  /** Size of its files, bytes. */
  bytes(): number
  close(): Promise<void>
}

/**
 * Opens the database, alone, and brings its schema up to date.
 *
 * @throws StoreUnavailable when it cannot be opened or another daemon has it.
 * @throws StoreTooNew when a newer version wrote it.
 */
export async function openStore(path: string, now: number): Promise<Store> {
  const lock = lockSqlite(path)
  let sqlite: Sqlite.Database | null = null
  try {
    sqlite = openSqlite(path)
    const db = new Kysely<Tables>({ dialect: new OpenSqliteDialect(sqlite) })
    await migrate(db as unknown as Kysely<unknown>, now)
    proveWritable(sqlite)
    return storeOf(path, sqlite, db, lock)
  } catch (error) {
    sqlite?.close()
    lock.release()
    if (isSqliteError(error))
      throw new StoreUnavailable(`The database ${path} cannot be used: ${error.message}`)
    throw error
  }
}

function storeOf(
  path: string,
  sqlite: Sqlite.Database,
  db: Kysely<Tables>,
  lock: { release: () => void },
): Store {
  return {
    db,
    sqlite,
    engine: 'sqlite',
    lastIdSuffix: highestSuffix(sqlite),
    isReady: () => canRead(sqlite),
    bytes: () => sizeOf(path) + sizeOf(`${path}-wal`),
    async close() {
      if (sqlite.open) sqlite.pragma('wal_checkpoint(TRUNCATE)')
      await db.destroy()
      sqlite.close()
      lock.release()
    },
  }
}

const TABLES_WITH_IDS = [
  'deliveries',
  'installations',
  'lifecycle_events',
  'quarantine',
  'admin_tokens',
  'sessions',
  'audit_entries',
] as const

/** Ids of all kinds share one clock, and the feed merges kinds by it: the highest of any table counts. */
function highestSuffix(sqlite: Sqlite.Database): string | undefined {
  const ids = TABLES_WITH_IDS.map((table) =>
    sqlite.prepare<[], string>(`select id from ${table} order by id desc limit 1`).pluck().get(),
  )
  return ids
    .filter((id) => id !== undefined)
    .map(idSuffix)
    .sort()
    .at(-1)
}

function canRead(sqlite: Sqlite.Database): boolean {
  try {
    return sqlite.open && sqlite.prepare('select 1').pluck().get() === 1
  } catch {
    return false
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const isSqliteError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
