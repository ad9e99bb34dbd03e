import type Sqlite from 'better-sqlite3'
import { type Driver, SqliteDialect, SqliteDriver } from 'kysely'

/**
 * Kysely on an open SQLite database. When a disk is full or broken, SQLite ends the transaction by itself; rolling back
 * once more would fail and hide the true error.
 */
export class OpenSqliteDialect extends SqliteDialect {
  readonly #database: Sqlite.Database

  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ForgivingDriver(this.#database)
  }
}

class ForgivingDriver extends SqliteDriver {
  readonly #database: Sqlite.Database

  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }

  override async rollbackTransaction(
    connection: Parameters<SqliteDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
