import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import classes from './detail.module.css'

interface PayloadIssuesProps {
  issues: readonly { pointer: string; message: string }[]
  known: boolean
}

/** Where a body differs from what is documented for its event. */
export function PayloadIssues({ issues, known }: PayloadIssuesProps) {
  if (!known) return null
  if (issues.length === 0) {
    return (
      <p className={classes.verdict} data-state="ok">
        <IconCircleCheck size={16} stroke={1.8} aria-hidden="true" />
        The body is as documented.
      </p>
    )
  }
  return (
    <section>
      <p className={classes.verdict} data-state="waiting">
        <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
        The body differs from the documentation. It was stored as it came.
      </p>
      <ul className={classes.issues}>
        {issues.map((issue) => (
          <li key={`${issue.pointer} ${issue.message}`}>
            <code className={classes.code}>{issue.pointer === '' ? 'body' : issue.pointer}</code>{' '}
            {issue.message}
          </li>
        ))}
      </ul>
    </section>
  )
}
