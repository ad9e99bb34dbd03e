import { Screen } from '../parts/Screen.tsx'
import { LoadingState } from '../parts/state/LoadingState.tsx'
import { Logo } from './Logo.tsx'
import classes from './shell.module.css'

/** The frame, while it is not known yet who is asking. */
export function ShellPending() {
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.side}>
        <span className={classes.brand}>
          <Logo />
          <span className={classes.word}>Clockhouse</span>
        </span>
      </div>
      <main className={classes.main}>
        <ScreenPending />
      </main>
    </div>
  )
}

/** A screen whose code is on its way. */
export function ScreenPending() {
  return (
    <Screen title="Loading" layout="fill">
      <LoadingState what="the screen" />
    </Screen>
  )
}
