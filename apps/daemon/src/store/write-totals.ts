import type Sqlite from 'better-sqlite3'
import type { NewDelivery } from './new-delivery.ts'
import type { DeliveryRow } from './tables.ts'

const MINUTE_MS = 60_000

interface Tally {
  count: number
  lastAt: number
  lastId: string
}

/** Counts a batch of deliveries, in the transaction that writes them: coverage, activity, installations, webhooks. */
export function createTotals(sqlite: Sqlite.Database): { add(batch: readonly NewDelivery[]): void } {
  const addEvent = sqlite.prepare(
    `insert into event_totals (event, count, last_received_at, last_delivery_id) values (?, ?, ?, ?)
     on conflict (event) do update set count = count + excluded.count,
       last_received_at = excluded.last_received_at, last_delivery_id = excluded.last_delivery_id`,
  )
  const addSample = sqlite.prepare(
    `insert into event_totals (event, count, last_sample_at) values (?, 0, ?)
     on conflict (event) do update set last_sample_at = excluded.last_sample_at`,
  )
  const addMinute = sqlite.prepare(
    `insert into minute_totals (minute, received, duplicates) values (?, ?, ?)
     on conflict (minute) do update set received = received + excluded.received,
       duplicates = duplicates + excluded.duplicates`,
  )
  const addInstallation = sqlite.prepare(
    'update installations set delivery_count = delivery_count + ?, last_delivery_at = ? where id = ?',
  )
  const addWebhook = sqlite.prepare(
    `update webhook_registrations set delivery_count = delivery_count + ?, last_delivery_at = ?
     where installation_id = ? and path = ?`,
  )
  return {
    add(batch) {
      const rows = batch.map(({ row }) => row)
      const received = rows.filter((row) => row.source === 'clockify')
      for (const [event, { count, lastAt, lastId }] of tally(received, (row) => row.event)) {
        addEvent.run(event, count, lastAt, lastId)
      }
      for (const row of rows) if (row.source === 'sample') addSample.run(row.event, row.received_at)
      for (const [minute, { count, duplicates }] of byMinute(rows)) addMinute.run(minute, count, duplicates)
      for (const [id, { count, lastAt }] of tally(rows, (row) => row.installation_id)) {
        addInstallation.run(count, lastAt, id)
      }
      for (const { installation_id, path, count, lastAt } of byWebhook(rows)) {
        addWebhook.run(count, lastAt, installation_id, path)
      }
    },
  }
}

function tally(rows: readonly DeliveryRow[], keyOf: (row: DeliveryRow) => string | null): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const found = tallies.get(key)
    if (found === undefined) tallies.set(key, { count: 1, lastAt: row.received_at, lastId: row.id })
    else {
      found.count++
      found.lastAt = row.received_at
      found.lastId = row.id
    }
  }
  return tallies
}

function byMinute(rows: readonly DeliveryRow[]): Map<number, { count: number; duplicates: number }> {
  const minutes = new Map<number, { count: number; duplicates: number }>()
  for (const row of rows) {
    const minute = Math.floor(row.received_at / MINUTE_MS)
    const found = minutes.get(minute) ?? { count: 0, duplicates: 0 }
    found.count++
    if (row.duplicate_of !== null) found.duplicates++
    minutes.set(minute, found)
  }
  return minutes
}

/** A batch has few webhooks, so that a walk through a short list is quicker than a key made of two texts. */
function byWebhook(rows: readonly DeliveryRow[]) {
  const webhooks: { installation_id: string; path: string; count: number; lastAt: number }[] = []
  for (const { installation_id, path, received_at } of rows) {
    if (installation_id === null) continue
    const found = webhooks.find((one) => one.path === path && one.installation_id === installation_id)
    if (found === undefined) webhooks.push({ installation_id, path, count: 1, lastAt: received_at })
    else {
      found.count++
      found.lastAt = received_at
    }
  }
  return webhooks
}
