import type { InstallationStatus } from '@clockhouse/core/contract/installations'
import { admin } from '../../admin.ts'

const PAGE_SIZE = 100

/** Installations, newest first, page by page. The feed moves their counts and asks again when one changes. */
export const installationsQuery = (status: InstallationStatus | null) =>
  admin.installations.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      limit: PAGE_SIZE,
      ...(status === null ? {} : { status }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** One installation with what its INSTALLED call said. */
export const installationQuery = (id: string) => admin.installations.get.queryOptions({ input: { id } })

/** The webhooks of an installation. */
export const webhooksQuery = (id: string) => admin.installations.webhooks.queryOptions({ input: { id } })

/** The lifecycle calls of an installation's workspace, newest first. */
export const lifecycleQuery = (id: string) =>
  admin.installations.lifecycleEvents.infiniteOptions({
    input: (cursor: string | undefined) => ({ id, limit: 50, ...(cursor === undefined ? {} : { cursor }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** An installation as the list gives it. */
export type ListedInstallation = Awaited<ReturnType<typeof admin.installations.list.call>>['items'][number]
/** An installation with claims and settings. */
export type InstallationDetail = Awaited<ReturnType<typeof admin.installations.get.call>>
/** One webhook of an installation. */
export type Webhook = Awaited<ReturnType<typeof admin.installations.webhooks.call>>['items'][number]
/** One lifecycle call. */
export type LifecycleCall = Awaited<
  ReturnType<typeof admin.installations.lifecycleEvents.call>
>['items'][number]
