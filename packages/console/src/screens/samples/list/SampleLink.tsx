import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { formatEvent } from '../../../parts/format.ts'
import { Moment } from '../../../parts/Moment.tsx'
import type { ListedSample } from '../queries.ts'
import classes from '../samples.module.css'

/** One sample in the list; the chosen one stays in sight. */
export function SampleLink({ sample, chosen }: { sample: ListedSample; chosen: boolean }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (chosen) link.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li>
      <Link
        ref={link}
        from="/samples"
        search={(before) => ({ ...before, event: sample.event })}
        className={classes.link}
        aria-current={chosen ? 'page' : undefined}
        title={sample.description}
      >
        <span className="ch-ellipsis">{formatEvent(sample.event)}</span>
        {sample.lastSentAt !== null && (
          <span className={classes.sent}>
            sent <Moment at={sample.lastSentAt} plain />
          </span>
        )}
      </Link>
    </li>
  )
}
