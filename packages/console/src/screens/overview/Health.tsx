import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDuration } from '../../parts/format.ts'
import { Bytes } from '../../parts/Measures.tsx'
import { Moment } from '../../parts/Moment.tsx'
import { useNow } from '../../parts/now.ts'
import classes from './overview.module.css'
import type { DaemonStatus } from './queries.ts'

/** The answer to the first question: is everything all right? */
export function Health({ status }: { status: DaemonStatus }) {
  const failing = Object.entries(status.checks).flatMap(([name, passed]) => (passed ? [] : [name]))
  const isWell = status.ready && failing.length === 0
  const Icon = isWell ? IconCircleCheck : IconCircleX
  return (
    <div className={classes.health}>
      <p className={classes.verdict} data-state={isWell ? 'ok' : 'failed'} role="status">
        <Icon size={26} stroke={1.6} aria-hidden="true" />
        {isWell ? 'Everything is all right' : verdictOf(failing)}
      </p>
      <Facts status={status} />
    </div>
  )
}

const verdictOf = (failing: readonly string[]): string =>
  failing.length === 0
    ? 'Not ready: it is starting or stopping'
    : `Not ready: ${failing.join(' and ')} failed`

function Facts({ status }: { status: DaemonStatus }) {
  const now = useNow()
  return (
    <dl className={classes.facts}>
      {Object.entries(status.checks).map(([name, passed]) => (
        <Fact key={name} name={name.charAt(0).toUpperCase() + name.slice(1)}>
          {passed ? 'fine' : 'failed'}
        </Fact>
      ))}
      <Fact name="Up for">{formatDuration(Math.max(0, now - Date.parse(status.startedAt)))}</Fact>
      <Fact name="Store">
        {ENGINES[status.store.engine]}, <Bytes bytes={status.store.bytes} />
      </Fact>
      <Fact name="Last delivery">
        <Moment at={status.lastDeliveryAt} />
      </Fact>
    </dl>
  )
}

const ENGINES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
