import { type Kysely, sql } from 'kysely'
import * as firstTables from './migrations/0001-first-tables.ts'
import { StoreTooNew } from './store-errors.ts'

/** A step of the schema: forward only, never edited once released. */
export interface Migration {
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

/** All steps, in order. */
export const MIGRATIONS: readonly Migration[] = [{ name: '0001-first-tables', up: firstTables.up }]

type Applied = {
  schema_migrations: { name: string; applied_at: number }
}

/**
 * Brings the schema up to date: all missing steps in one transaction that holds the write lock, so that a crash leaves
 * the old schema and two processes do not migrate at once.
 *
 * @throws StoreTooNew when the database knows steps that this program does not.
 */
export async function migrate(
  db: Kysely<unknown>,
  now: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    try {
      await applyMissing(connection.withTables<Applied>(), now, migrations)
      await sql`commit`.execute(connection)
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

async function applyMissing(
  db: Kysely<Applied>,
  now: number,
  migrations: readonly Migration[],
): Promise<void> {
  await sql`create table if not exists schema_migrations (name text primary key, applied_at integer not null)`.execute(
    db,
  )
  const rows = await db.selectFrom('schema_migrations').select('name').orderBy('name').execute()
  const applied = new Set(rows.map((row) => row.name))
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = [...applied].filter((name) => !known.has(name))
  if (newer.length > 0) {
    throw new StoreTooNew(
      `The database was written by a newer Clockhouse (schema ${newer.at(-1)}). Start that version or a later one, or restore a backup made before it.`,
    )
  }
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue
    await migration.up(db as unknown as Kysely<unknown>)
    await db.insertInto('schema_migrations').values({ name: migration.name, applied_at: now }).execute()
  }
}
