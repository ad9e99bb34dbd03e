import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { describeError } from '../../parts/state/describe-error.ts'
import classes from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'

/** Takes an admin token. Its text goes to the daemon and nowhere else: the session is a cookie. */
export function SignInForm({ from }: { from: string | undefined }) {
  const [token, setToken] = useState('')
  const signIn = useSignIn(from)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (token.trim() !== '') signIn.mutate({ token: token.trim() })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <PasswordInput
        label="Admin token"
        size="md"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder="ch_…"
        value={token}
        maxLength={500}
        error={signIn.error !== null && errorWords(signIn.error)}
        aria-invalid={signIn.error !== null}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the token' }}
        onChange={(event) => {
          setToken(event.currentTarget.value)
          if (signIn.error !== null) signIn.reset()
        }}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={token.trim() === ''}>
        Sign in
      </Button>
    </form>
  )
}

function errorWords(error: Error): string {
  const said = describeError(error)
  return said.requestId === null
    ? `${said.title}. ${said.detail}`
    : `${said.detail} (request ${said.requestId})`
}
