import { queryOptions } from '@tanstack/react-query'
import { admin } from '../../admin.ts'

/** Rows per page: enough that a fling of the wheel does not outrun the daemon. */
const PAGE_SIZE = 100

/** The list, newest first, page by page; the feed puts what arrives at its top. */
export const deliveriesQuery = (filter: string) =>
  admin.deliveries.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      limit: PAGE_SIZE,
      ...(filter === '' ? {} : { filter }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** One delivery. It never changes, except that an unclaimed one may be adopted. */
export const deliveryQuery = (id: string) =>
  admin.deliveries.get.queryOptions({ input: { id }, staleTime: 5 * 60_000 })

/** A delivery's body, byte for byte, and as text. */
export const rawBodyQuery = (id: string) =>
  queryOptions({
    queryKey: admin.deliveries.raw.key({ type: 'query', input: { id } }),
    queryFn: async ({ signal }) => {
      const bytes = await admin.deliveries.raw.call({ id }, { signal })
      return { bytes, text: await bytes.text() }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
