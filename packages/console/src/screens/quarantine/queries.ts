import { admin } from '../../admin.ts'

const PAGE_SIZE = 100

/** Refused requests, newest first, page by page. The feed asks again when one arrives. */
export const quarantineQuery = (reason: string | null) =>
  admin.quarantine.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      limit: PAGE_SIZE,
      ...(reason === null ? {} : { reason }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** One refused request. It never changes. */
export const refusalQuery = (id: string) =>
  admin.quarantine.get.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY })

/** A refused request as the list gives it. */
export type ListedRefusal = Awaited<ReturnType<typeof admin.quarantine.list.call>>['items'][number]
/** A refused request with headers, body and explanation. */
export type Refusal = Awaited<ReturnType<typeof admin.quarantine.get.call>>
