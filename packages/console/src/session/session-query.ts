import type { Role, Session } from '@clockhouse/core/contract/access'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { admin } from '../admin.ts'
import { rememberCsrfToken } from './csrf-token.ts'

/** Who is asking. Fails with 401 while nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: admin.session.get.key({ type: 'query' }),
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await admin.session.get.call(undefined, { signal })
    rememberCsrfToken(session.csrfToken)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

const RANK = { viewer: 0, operator: 1, admin: 2 } as const satisfies Record<Role, number>

/** Whether the person signed in may do what needs `role`; false until that is known. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(sessionQuery)
  return data !== undefined && RANK[data.role] >= RANK[role]
}
