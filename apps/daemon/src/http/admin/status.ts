import type { Status } from '@clockhouse/core/contract/status'
import type { Kysely } from 'kysely'
import { readActivityWindow } from '../../status/read-activity-window.ts'
import type { Tables } from '../../store/tables.ts'
import { admin } from './implementer.ts'

/** What never changes while the daemon runs, and what is read anew each time. */
export interface StatusDeps {
  db: Kysely<Tables>
  clock: { now(): number }
  startedAt: number
  fixed: Pick<Status, 'version' | 'environment' | 'signatureVerification' | 'addon'>
  baseUrl: () => string
  readiness: () => Pick<Status, 'ready' | 'checks'>
  store: { engine: Status['store']['engine']; bytes: () => number }
  totals: () => Promise<Status['totals']>
  acknowledgement: () => Status['acknowledgement']
  manifestFetchedAt: () => number | null
  feedListeners: () => number
}

/** The daemon's own state: at one glance, and as a chart. */
export const statusRoutes = (deps: StatusDeps) => ({
  get: admin.status.get.handler(async () => {
    const now = deps.clock.now()
    const [totals, last] = await Promise.all([deps.totals(), newest(deps.db)])
    return {
      ...deps.fixed,
      ...deps.readiness(),
      baseUrl: deps.baseUrl(),
      startedAt: new Date(deps.startedAt).toISOString(),
      uptimeSeconds: Math.max(0, (now - deps.startedAt) / 1000),
      store: { engine: deps.store.engine, bytes: deps.store.bytes() },
      totals,
      acknowledgement: deps.acknowledgement(),
      lastDeliveryId: last?.id ?? null,
      lastDeliveryAt: isoOrNull(last?.received_at ?? null),
      manifestFetchedAt: isoOrNull(deps.manifestFetchedAt()),
      feedListeners: deps.feedListeners(),
    }
  }),
  activity: admin.status.activity.handler(({ input }) => readActivityWindow(deps, input.window)),
})

const newest = (db: Kysely<Tables>) =>
  db.selectFrom('deliveries').select(['id', 'received_at']).orderBy('id', 'desc').limit(1).executeTakeFirst()

const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
