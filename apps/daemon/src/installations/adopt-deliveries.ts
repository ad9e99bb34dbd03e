import type { InstallationId } from '@clockhouse/core/ids'
import { sql } from 'kysely'
import type { ChangeDeps } from './lifecycle-change.ts'

/** Deliveries that came before their INSTALLED call get their installation, and are counted for it. */
export async function adoptDeliveries(
  { tx }: Pick<ChangeDeps, 'tx'>,
  installation: { id: InstallationId; addonId: string; workspaceId: string },
): Promise<void> {
  const unclaimed = await tx
    .selectFrom('deliveries')
    .select([
      'path',
      ({ fn }) => fn.countAll<number>().as('count'),
      ({ fn }) => fn.max('received_at').as('last'),
    ])
    .where('workspace_id', '=', installation.workspaceId)
    .where('installation_id', 'is', null)
    .where((where) => where.or([where('addon_id', '=', installation.addonId), where('addon_id', 'is', null)]))
    .groupBy('path')
    .execute()
  if (unclaimed.length === 0) return
  await tx
    .updateTable('deliveries')
    .set({ installation_id: installation.id })
    .where('workspace_id', '=', installation.workspaceId)
    .where('installation_id', 'is', null)
    .where((where) => where.or([where('addon_id', '=', installation.addonId), where('addon_id', 'is', null)]))
    .execute()
  for (const { path, count, last } of unclaimed) {
    const more = {
      delivery_count: sql<number>`delivery_count + ${count}`,
      last_delivery_at: sql<number>`max(coalesce(last_delivery_at, 0), ${last})`,
    }
    await tx.updateTable('installations').set(more).where('id', '=', installation.id).execute()
    await tx
      .updateTable('webhook_registrations')
      .set(more)
      .where('installation_id', '=', installation.id)
      .where('path', '=', path)
      .execute()
  }
}
