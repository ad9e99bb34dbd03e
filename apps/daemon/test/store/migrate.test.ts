import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src/store/migrate.ts'

const open = () => {
  const sqlite = new Sqlite(':memory:')
  return { sqlite, db: new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) }) }
}

const tablesOf = (sqlite: Sqlite.Database): unknown[] =>
  sqlite.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all()

describe('migrations', () => {
  it('run once, in order, and are named by number', async () => {
    const { sqlite, db } = open()
    await migrate(db, 1)
    await migrate(db, 2)
    expect(sqlite.prepare('select name, applied_at from schema_migrations').all()).toEqual(
      MIGRATIONS.map(({ name }) => ({ name, applied_at: 1 })),
    )
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name).sort())
  })

  it('leave the schema as it was when one of them fails', async () => {
    const { sqlite, db } = open()
    await migrate(db, 1)
    const before = tablesOf(sqlite)
    const failing = [
      ...MIGRATIONS,
      {
        name: '8888-good',
        up: (tx: Kysely<unknown>) => sql`create table good (a)`.execute(tx).then(() => undefined),
      },
      { name: '9999-bad', up: () => Promise.reject(new Error('no')) },
    ]
    await expect(migrate(db, 2, failing)).rejects.toThrow('no')
    expect(tablesOf(sqlite)).toEqual(before)
    await migrate(db, 3)
  })
})
