import Sqlite from 'better-sqlite3'

/** What the bench's own targets keep of a delivery. */
export interface NewDelivery {
  id: string
  event: string
  workspaceId: string
  receivedAt: number
  body: Buffer
}

/**
 * Writes deliveries in groups: all that arrived within one turn of the event loop share a commit, which is on disk
 * before any of them is told (WAL with `synchronous=FULL`).
 */
export class DeliveryWriter {
  readonly #sqlite: Sqlite.Database
  readonly #commit: (batch: readonly Waiting[]) => void
  #waiting: Waiting[] = []
  commits = 0
  deliveries = 0

  constructor(path: string) {
    this.#sqlite = new Sqlite(path)
    this.#sqlite.pragma('journal_mode = WAL')
    this.#sqlite.pragma('synchronous = FULL')
    this.#sqlite.pragma('wal_autocheckpoint = 1000')
    this.#sqlite.exec(
      'create table deliveries (id text primary key, event text, workspace_id text, received_at integer, body blob)',
    )
    const insert = this.#sqlite.prepare('insert into deliveries values (?, ?, ?, ?, ?)')
    this.#commit = this.#sqlite.transaction((batch: readonly Waiting[]) => {
      for (const { delivery: one } of batch) {
        insert.run(one.id, one.event, one.workspaceId, one.receivedAt, one.body)
      }
    })
  }

  /** Calls `onDisk` once the delivery may be acknowledged. A failed commit ends the process: nothing is told then. */
  write(delivery: NewDelivery, onDisk: () => void): void {
    if (this.#waiting.length === 0) setImmediate(() => this.#flush())
    this.#waiting.push({ delivery, onDisk })
  }

  close(): void {
    this.#sqlite.close()
  }

  #flush(): void {
    const batch = this.#waiting
    this.#waiting = []
    this.#commit(batch)
    this.commits += 1
    this.deliveries += batch.length
    for (const { onDisk } of batch) onDisk()
  }
}

interface Waiting {
  delivery: NewDelivery
  onDisk: () => void
}
