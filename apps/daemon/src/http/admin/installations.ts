import type {
  Installation,
  InstallationWebhook,
  LifecycleEvent,
} from '@clockhouse/core/contract/installations'
import { InstallationId, LifecycleEventId } from '@clockhouse/core/ids'
import type { Kysely } from 'kysely'
import { registrationOf } from '../../status/registration-state.ts'
import {
  getInstallation,
  type LifecycleEventRow,
  listInstallations,
  listLifecycleEvents,
  listRegistrations,
  type RegistrationRow,
} from '../../store/list-installations.ts'
import type { InstallationRow, Tables } from '../../store/tables.ts'
import { pageOf, readCursor } from './cursors.ts'
import { admin, notFound } from './implementer.ts'
import { presentWebhooks } from './present-webhooks.ts'

/** What the installations' page needs beside the store. */
export interface InstallationsDeps {
  db: Kysely<Tables>
  /** The events that the add-on wants, and those that its manifest declares. */
  wantedEvents: ReadonlySet<string>
  declaredEvents: () => ReadonlySet<string>
}

/** Installations, their webhooks and their life. */
export const installationsRoutes = (deps: InstallationsDeps) => ({
  list: admin.installations.list.handler(async ({ input }) => {
    const belowId = readCursor(input.cursor, 'ins')
    const { status, workspaceId } = input
    const rows = await listInstallations(deps.db, { belowId, limit: input.limit + 1, status, workspaceId })
    const registrations = Map.groupBy(
      await listRegistrations(
        deps.db,
        rows.map((row) => row.id),
      ),
      (registration) => registration.installation_id,
    )
    return pageOf(rows, input.limit, (row) => presentInstallation(deps, row, registrations.get(row.id) ?? []))
  }),
  get: admin.installations.get.handler(async ({ input }) => {
    const { row, registrations } = await find(deps.db, input.id)
    return {
      ...presentInstallation(deps, row, registrations),
      asUser: row.as_user,
      addonUserId: row.addon_user_id,
      token: {
        present: row.token_sealed !== null,
        claims: row.token_claims === null ? null : JSON.parse(row.token_claims),
      },
      settings: JSON.parse(row.settings),
    }
  }),
  webhooks: admin.installations.webhooks.handler(
    async ({ input }): Promise<{ items: InstallationWebhook[] }> => {
      const { registrations } = await find(deps.db, input.id)
      return { items: presentWebhooks(registrations, deps.wantedEvents, deps.declaredEvents()) }
    },
  ),
  lifecycleEvents: admin.installations.lifecycleEvents.handler(async ({ input }) => {
    const belowId = readCursor(input.cursor, 'lce')
    const { row } = await find(deps.db, input.id)
    const rows = await listLifecycleEvents(deps.db, row.workspace_id, { belowId, limit: input.limit + 1 })
    return pageOf(rows, input.limit, presentLifecycleEvent)
  }),
})

async function find(
  db: Kysely<Tables>,
  id: string,
): Promise<{ row: InstallationRow; registrations: RegistrationRow[] }> {
  const row = await getInstallation(db, id)
  if (row === undefined) throw notFound('installation', id)
  return { row, registrations: await listRegistrations(db, [id]) }
}

function presentInstallation(
  deps: InstallationsDeps,
  row: InstallationRow,
  registrations: readonly RegistrationRow[],
): Installation {
  const state = registrationOf(row.status, registrations, deps.wantedEvents)
  return {
    id: InstallationId.parse(row.id),
    addonId: row.addon_id,
    workspaceId: row.workspace_id,
    status: row.status,
    installedAt: new Date(row.installed_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
    deletedAt: isoOrNull(row.deleted_at),
    apiUrl: row.api_url,
    webhooks: { received: state.received, expected: deps.wantedEvents.size },
    registration: state.registration,
    deliveryCount: row.delivery_count,
    lastDeliveryAt: isoOrNull(row.last_delivery_at),
  }
}

const presentLifecycleEvent = (row: LifecycleEventRow): LifecycleEvent => ({
  id: LifecycleEventId.parse(row.id),
  type: row.type,
  receivedAt: new Date(row.received_at).toISOString(),
  addonId: row.addon_id,
  workspaceId: row.workspace_id,
  outcome: row.outcome,
  requestId: row.request_id,
  body: JSON.parse(row.body),
})

const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
