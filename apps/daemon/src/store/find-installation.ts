import type { InstallationId } from '@clockhouse/core/ids'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** An installation as far as intake needs it. */
export interface KnownInstallation {
  id: InstallationId
  addonId: string
  workspaceId: string
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
}

/** A webhook of an installation, with the keyed hash of its token. */
export interface KnownWebhook {
  path: string
  event: string | null
  tokenMac: Uint8Array
}

const COLUMNS = ['id', 'addon_id', 'workspace_id', 'status'] as const

interface Row {
  id: string
  addon_id: string
  workspace_id: string
  status: KnownInstallation['status']
}

/** A workspace's installation that is not deleted, of which there is at most one; else the last deleted one. */
export async function findCurrentInstallation(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<KnownInstallation | null> {
  const row = await db
    .selectFrom('installations')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .orderBy(sql`status = 'DELETED'`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : known(row)
}

/** The installation that Clockify calls `addonId`. */
export async function findInstallationByAddon(
  db: Kysely<Tables>,
  addonId: string,
): Promise<KnownInstallation | null> {
  const row = await db
    .selectFrom('installations')
    .select(COLUMNS)
    .where('addon_id', '=', addonId)
    .executeTakeFirst()
  return row === undefined ? null : known(row)
}

/** The webhooks of an installation whose tokens are known. */
export async function findWebhooks(db: Kysely<Tables>, installationId: string): Promise<KnownWebhook[]> {
  const rows = await db
    .selectFrom('webhook_registrations')
    .select(['path', 'event', 'token_mac'])
    .where('installation_id', '=', installationId)
    .where('token_mac', 'is not', null)
    .execute()
  return rows.flatMap(({ path, event, token_mac }) =>
    token_mac === null ? [] : [{ path, event, tokenMac: token_mac }],
  )
}

/** The webhook made through the API whose plain secret has this keyed hash, with its installation. */
export async function findWebhookBySecret(
  db: Kysely<Tables>,
  mac: Uint8Array,
): Promise<{ webhook: KnownWebhook; installation: KnownInstallation } | null> {
  const row = await db
    .selectFrom('webhook_registrations as webhook')
    .innerJoin('installations as installation', 'installation.id', 'webhook.installation_id')
    .select(['installation.id', 'installation.addon_id', 'installation.workspace_id', 'installation.status'])
    .select(['webhook.path', 'webhook.event', 'webhook.token_mac'])
    .where('webhook.registered_by', '=', 'api')
    .where('webhook.token_mac', '=', mac)
    .executeTakeFirst()
  if (row === undefined || row.token_mac === null) return null
  return {
    webhook: { path: row.path, event: row.event, tokenMac: row.token_mac },
    installation: known(row),
  }
}

/** Ids in the store were made by us, so their brand is taken on trust. */
const known = (row: Row): KnownInstallation => ({
  id: row.id as InstallationId,
  addonId: row.addon_id,
  workspaceId: row.workspace_id,
  status: row.status,
})
