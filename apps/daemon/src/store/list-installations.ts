import type { Kysely, Selectable } from 'kysely'
import type { InstallationRow, LifecycleEventsTable, Tables, WebhookRegistrationsTable } from './tables.ts'

export type LifecycleEventRow = Selectable<LifecycleEventsTable>
export type RegistrationRow = Selectable<WebhookRegistrationsTable>

/** Installations, newest first. */
export async function listInstallations(
  db: Kysely<Tables>,
  page: {
    belowId: string | null
    limit: number
    status: InstallationRow['status'] | undefined
    workspaceId: string | undefined
  },
): Promise<InstallationRow[]> {
  let query = db.selectFrom('installations').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.belowId !== null) query = query.where('id', '<', page.belowId)
  if (page.status !== undefined) query = query.where('status', '=', page.status)
  if (page.workspaceId !== undefined) query = query.where('workspace_id', '=', page.workspaceId)
  return query.execute()
}

/** One installation. */
export const getInstallation = (db: Kysely<Tables>, id: string): Promise<InstallationRow | undefined> =>
  db.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst()

/** The webhooks of these installations. */
export async function listRegistrations(
  db: Kysely<Tables>,
  installationIds: readonly string[],
): Promise<RegistrationRow[]> {
  if (installationIds.length === 0) return []
  return db
    .selectFrom('webhook_registrations')
    .selectAll()
    .where('installation_id', 'in', installationIds)
    .execute()
}

/** The lifecycle calls of a workspace, newest first: an installation's own and those of the ones before it. */
export async function listLifecycleEvents(
  db: Kysely<Tables>,
  workspaceId: string,
  page: { belowId: string | null; limit: number },
): Promise<LifecycleEventRow[]> {
  let query = db
    .selectFrom('lifecycle_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.belowId !== null) query = query.where('id', '<', page.belowId)
  return query.execute()
}

/**
 * The installation that a sample is sent for: the current one of the workspace asked for, else the newest active one;
 * null when there is none.
 */
export async function installationForSample(
  db: Kysely<Tables>,
  workspaceId: string | undefined,
): Promise<InstallationRow | null> {
  const query = db.selectFrom('installations').selectAll().orderBy('id', 'desc').limit(1)
  const chosen =
    workspaceId === undefined
      ? query.where('status', '=', 'ACTIVE')
      : query.where('workspace_id', '=', workspaceId)
  return (await chosen.executeTakeFirst()) ?? null
}
