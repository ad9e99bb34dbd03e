import { useDocumentTitle } from '@mantine/hooks'
import { IconLinkOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { Logo } from '../../shell/Logo.tsx'
import { SignInForm } from './SignInForm.tsx'
import classes from './sign-in.module.css'
import { reasonWords } from './sign-in-reason.ts'

const route = getRouteApi('/sign-in')

/** The way in: a one-time link does it by itself, a token is pasted here. */
export function SignInScreen() {
  useDocumentTitle('Sign in · Clockhouse')
  const { from, reason } = route.useSearch()
  const words = reasonWords(reason)
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>
          <Logo size={28} /> Clockhouse
        </p>
        <h1 className={classes.title}>Sign in</h1>
        {words !== null && (
          <div className={classes.notice} role="alert">
            <IconLinkOff size={18} aria-hidden="true" />
            <p>
              <b>{words.title}.</b> {words.advice}
            </p>
          </div>
        )}
        <SignInForm from={from} />
        <section className={classes.help}>
          <h2>Where to get in</h2>
          <ul>
            <li>
              <code>npm start</code> prints a one-time link: opening it signs this browser in.
            </li>
            <li>
              <code>npx clockhouse token link</code> makes a new one, where <code>ADMIN_TOKEN</code> is set.
            </li>
            <li>
              The first admin token was printed once, when the daemon started for the first time.{' '}
              <code>npx clockhouse token create my-laptop --role admin</code> makes others.
            </li>
          </ul>
        </section>
      </div>
    </main>
  )
}
