import { Outlet } from '@tanstack/react-router'
import { Navigation } from './Navigation.tsx'
import classes from './shell.module.css'

/** What stands around every screen. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <div className={classes.side}>
        <Navigation />
      </div>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
