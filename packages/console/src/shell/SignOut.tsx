import { UnstyledButton } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { admin } from '../admin.ts'
import { useHost } from '../host/HostProvider.tsx'
import { describeError } from '../parts/state/describe-error.ts'
import { sessionQuery } from '../session/session-query.ts'
import classes from './shell.module.css'

/** Ends this browser's session; says who is signed in. */
export function SignOut() {
  const client = useQueryClient()
  const router = useRouter()
  const host = useHost()
  const { data: session } = useQuery(sessionQuery)
  const signOut = useMutation(
    admin.session.signOut.mutationOptions({
      onSuccess: async () => {
        client.clear()
        await router.navigate({ to: '/sign-in' })
      },
      onError: (error) => {
        const { title, detail } = describeError(error)
        host.notify({ kind: 'problem', title, detail })
      },
    }),
  )
  if (session?.actor.kind !== 'session') return null
  const who = `${session.actor.name}, ${session.role}`
  return (
    <UnstyledButton
      className={classes.tool}
      title={`Sign out (${who})`}
      onClick={() => signOut.mutate(undefined)}
    >
      <IconLogout size={18} stroke={1.6} aria-hidden="true" />
      <span className={classes.word}>Sign out</span>
    </UnstyledButton>
  )
}
