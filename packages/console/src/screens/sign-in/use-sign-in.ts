import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { admin } from '../../admin.ts'
import { rememberCsrfToken } from '../../session/csrf-token.ts'
import { sessionQuery } from '../../session/session-query.ts'

/** Trades a token for a session and goes to where somebody wanted to go. */
export function useSignIn(from: string | undefined) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation(
    admin.session.signIn.mutationOptions({
      onSuccess: async (session) => {
        client.clear()
        rememberCsrfToken(session.csrfToken)
        client.setQueryData(sessionQuery.queryKey, session)
        await router.navigate({ to: ownPath(from), replace: true })
      },
    }),
  )
}

/** Only ways inside the console: `//elsewhere` would lead to another site. */
const ownPath = (from: string | undefined): string =>
  from === undefined || from.startsWith('//') || from.startsWith('/sign-in') ? '/' : from
