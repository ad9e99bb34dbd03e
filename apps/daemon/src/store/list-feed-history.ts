import type { FeedEvent } from '@clockhouse/core/contract/feed'
import { idSuffix } from '@clockhouse/core/ids'
import { type Kysely, sql } from 'kysely'
import { presentDelivery, SUMMARY_COLUMNS, SUMMARY_MAX_BYTES } from './present-delivery.ts'
import type { Tables } from './tables.ts'

/** Something the feed told once and can tell again. */
export interface StoredFeedMessage {
  id: string
  event: FeedEvent
}

/**
 * What happened after an id, oldest first: deliveries and lifecycle events merged by the part of their ids that sorts
 * by time. Fewer than `limit` means that there is no more.
 */
export async function listFeedHistory(
  db: Kysely<Tables>,
  afterSuffix: string,
  limit: number,
): Promise<StoredFeedMessage[]> {
  const [deliveries, changes] = await Promise.all([
    deliveriesAfter(db, afterSuffix, limit),
    changesAfter(db, afterSuffix, limit),
  ])
  return [...deliveries, ...changes]
    .sort((a, b) => (idSuffix(a.id) < idSuffix(b.id) ? -1 : 1))
    .slice(0, limit)
}

async function deliveriesAfter(
  db: Kysely<Tables>,
  suffix: string,
  limit: number,
): Promise<StoredFeedMessage[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(SUMMARY_COLUMNS)
    .select(sql<Uint8Array | null>`iif(body_bytes <= ${SUMMARY_MAX_BYTES}, body, null)`.as('body'))
    .where('id', '>', `dlv_${suffix}`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: { type: 'delivery.received', delivery: presentDelivery(row) },
  }))
}

async function changesAfter(db: Kysely<Tables>, suffix: string, limit: number): Promise<StoredFeedMessage[]> {
  const rows = await db
    .selectFrom('lifecycle_events')
    .innerJoin('installations', 'installations.id', 'lifecycle_events.installation_id')
    .select(['lifecycle_events.id', 'lifecycle_events.installation_id', 'lifecycle_events.workspace_id'])
    .select(['lifecycle_events.addon_id', 'lifecycle_events.type', 'lifecycle_events.received_at'])
    .select('installations.status')
    .where('lifecycle_events.id', '>', `lce_${suffix}`)
    .orderBy('lifecycle_events.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: {
      type: 'installation.changed',
      installationId: row.installation_id,
      workspaceId: row.workspace_id,
      addonId: row.addon_id,
      lifecycle: row.type,
      status: row.status,
      at: new Date(row.received_at).toISOString(),
    },
  }))
}
