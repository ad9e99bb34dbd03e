import { createHash } from 'node:crypto'
import { findEvent, isEventName } from '@clockhouse/core/events'
import { entityIdOf, workspaceIdOf } from '@clockhouse/core/events/entity-id'
import { sampleOf } from '@clockhouse/core/samples'
import type { DeliveryRow } from '../../src/store/tables.ts'
import type { AdminHouse } from './admin-house.ts'

const REPORT = JSON.stringify({
  outcome: 'verified',
  method: 'jwt',
  header: 'clockify-signature',
  key: { id: null, source: 'test' },
  claims: { iss: 'clockify' },
  failed: null,
  checks: [],
})

/** Stores a delivery as intake would, without telling anybody. */
export async function storeDelivery(
  house: AdminHouse,
  wanted: Partial<DeliveryRow> = {},
): Promise<DeliveryRow> {
  const event = wanted.event ?? 'NEW_TIME_ENTRY'
  const sample = isEventName(event) ? sampleOf(event) : {}
  const body = wanted.body ?? Buffer.from(JSON.stringify(sample))
  const row: DeliveryRow = {
    id: house.newId('dlv'),
    event,
    known: findEvent(event) === null ? 0 : 1,
    category: findEvent(event)?.category ?? null,
    workspace_id: workspaceIdOf(sample) ?? 'workspace-1',
    addon_id: 'addon-1',
    installation_id: null,
    entity_id: entityIdOf(event, sample),
    received_at: house.clock.now(),
    source: 'clockify',
    duplicate_of: null,
    verification: 'jwt',
    signature_report_id: await reportId(house),
    signature_id: null,
    path: '/webhooks/x',
    headers: JSON.stringify([['content-type', 'application/json']]),
    remote_address: '127.0.0.1',
    request_id: 'request-1',
    body_sha256: createHash('sha256').update(body).digest(),
    body_bytes: body.byteLength,
    ...wanted,
    body,
  }
  await house.store.db.insertInto('deliveries').values(row).execute()
  return row
}

/** Stores a delivery and tells of it, as intake does after its commit. */
export async function receiveDelivery(
  house: AdminHouse,
  wanted: Partial<DeliveryRow> = {},
): Promise<DeliveryRow> {
  const row = await storeDelivery(house, wanted)
  house.events.tell('delivery.received', { row })
  return row
}

async function reportId(house: AdminHouse): Promise<number> {
  const sha256 = createHash('sha256').update(REPORT).digest()
  const known = await house.store.db
    .selectFrom('signature_reports')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const made = await house.store.db
    .insertInto('signature_reports')
    .values({ sha256, report: REPORT })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** Stores an installation of a workspace, with a webhook for each of `events`. */
export async function storeInstallation(
  house: AdminHouse,
  wanted: {
    workspaceId: string
    addonId: string
    status?: 'ACTIVE' | 'INACTIVE' | 'DELETED'
    events?: string[]
  },
): Promise<string> {
  const id = house.newId('ins')
  const now = house.clock.now()
  await house.store.db
    .insertInto('installations')
    .values({
      id,
      addon_id: wanted.addonId,
      workspace_id: wanted.workspaceId,
      addon_key: 'clockhouse',
      status: wanted.status ?? 'ACTIVE',
      api_url: 'https://api.clockify.me/api',
      as_user: 'user-1',
      addon_user_id: 'user-2',
      token_sealed: Buffer.from('sealed'),
      token_claims: JSON.stringify({ sub: 'clockhouse' }),
      settings: JSON.stringify([{ id: 'forwarding_url', name: 'Forwarding address', value: 'http://x' }]),
      installed_at: now,
      changed_at: now,
      deleted_at: null,
      last_delivery_at: null,
    })
    .execute()
  for (const event of wanted.events ?? []) {
    await house.store.db
      .insertInto('webhook_registrations')
      .values({
        installation_id: id,
        path: `/webhooks/${event.toLowerCase().replaceAll('_', '-')}`,
        event,
        registered_by: 'manifest',
        token_sealed: Buffer.from('sealed'),
        token_mac: Buffer.from(event),
        last_delivery_at: null,
      })
      .execute()
  }
  return id
}
