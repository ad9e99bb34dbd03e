import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Facts in two columns, the names as wide as the longest of them. */
export function FactGrid({ children }: { children: ReactNode }) {
  return <dl className={classes.grid}>{children}</dl>
}

/** One fact: its name and what it is. */
export function FactLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{children}</dd>
    </>
  )
}
