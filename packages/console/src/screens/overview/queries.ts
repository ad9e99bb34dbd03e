import { admin } from '../../admin.ts'
import type { ActivityWindow } from '../../router-search.ts'

/** How busy it was; the feed moves the last bar. */
export const activityQuery = (window: ActivityWindow) =>
  admin.status.activity.queryOptions({ input: { window } })

/** The last twenty deliveries; the feed puts what arrives in front. */
export const latestQuery = () => admin.deliveries.list.queryOptions({ input: { limit: 20 } })

/** The installations among which those that need attention are looked for. */
export const installationsQuery = () => admin.installations.list.queryOptions({ input: { limit: 200 } })

/** The daemon's state as the client gives it. */
export type DaemonStatus = Awaited<ReturnType<typeof admin.status.get.call>>

/** An installation as lists show it. */
export type ListedInstallation = Awaited<ReturnType<typeof admin.installations.list.call>>['items'][number]
