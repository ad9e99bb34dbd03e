import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCopy } from '../../parts/use-copy.ts'
import classes from './first-steps.module.css'
import { areDone, firstSteps } from './first-steps.ts'
import type { DaemonStatus } from './queries.ts'
import { Section } from './Section.tsx'

/** What a newcomer does first; it goes away when all is done. */
export function FirstSteps({ status }: { status: DaemonStatus }) {
  const copy = useCopy()
  const done = firstSteps(status)
  if (areDone(done)) return null
  const manifestUrl = `${status.baseUrl.replace(/\/+$/, '')}/manifest`
  return (
    <Section title="First steps">
      <ol className={classes.steps}>
        <Step
          done={done.manifest}
          title="Clockify reads the manifest"
          action={
            <Button
              variant="default"
              leftSection={<IconCopy size={14} />}
              onClick={() => copy(manifestUrl, 'The manifest’s address is copied')}
            >
              Copy its address
            </Button>
          }
        >
          Give <code>{manifestUrl}</code> to Clockify. It must be reachable from there.
        </Step>
        <Step done={done.installation} title="A workspace installs the add-on">
          Clockify then hands over the installation’s tokens, once. They are kept encrypted.
        </Step>
        <Step
          done={done.delivery}
          title="The first delivery arrives"
          action={
            <Button component={Link} to="/samples" variant="default">
              Send a sample
            </Button>
          }
        >
          Start a timer in Clockify, or send a sample: it takes the same way through the intake.
        </Step>
      </ol>
    </Section>
  )
}

interface StepProps {
  done: boolean
  title: string
  action?: ReactNode
  children: ReactNode
}

function Step({ done, title, action, children }: StepProps) {
  const Icon = done ? IconCircleCheck : IconCircle
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <div className={classes.stepText}>
        <strong>{title}</strong> <span className={classes.stepState}>{done ? 'done' : ''}</span>
        {!done && <p>{children}</p>}
      </div>
      {!done && action}
    </li>
  )
}
