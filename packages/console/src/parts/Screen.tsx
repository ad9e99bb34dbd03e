import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './Screen.module.css'

interface ScreenProps {
  title: string
  /** One short line beside the title: a count, a state. */
  hint?: ReactNode
  actions?: ReactNode
  /** A `SidePanel` that stands beside the content. */
  panel?: ReactNode
  /** `fill` gives the content the whole height (tables scroll themselves); `flow` scrolls the screen. */
  layout?: 'fill' | 'flow'
  children: ReactNode
}

/** A screen: its title, what can be done here, its content and, beside it, what is open. */
export function Screen({ title, hint, actions, panel, layout = 'flow', children }: ScreenProps) {
  useDocumentTitle(`${title} · Clockhouse`)
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {hint !== undefined && <div className={classes.hint}>{hint}</div>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body}>
        {layout === 'fill' ? (
          <div className={classes.content} data-layout="fill">
            {children}
          </div>
        ) : (
          // A region that scrolls must be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by arrow keys
          <section className={classes.content} data-layout="flow" tabIndex={0} aria-label={title}>
            {children}
          </section>
        )}
        {panel}
      </div>
    </div>
  )
}
