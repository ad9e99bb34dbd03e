import { type ReactNode, useId } from 'react'
import classes from './overview.module.css'

interface SectionProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of the overview under its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
