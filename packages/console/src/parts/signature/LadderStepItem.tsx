import { IconCircleCheck, IconCircleX, IconPlayerTrackNext } from '@tabler/icons-react'
import { StateBadge } from '../StateBadge.tsx'
import { CHECK_TITLES } from './check-titles.ts'
import type { LadderStep } from './ladder-steps.ts'
import classes from './signature.module.css'

const OUTCOMES = {
  passed: { word: 'passed', state: 'ok', icon: IconCircleCheck },
  failed: { word: 'failed', state: 'refused', icon: IconCircleX },
  skipped: { word: 'skipped', state: 'neutral', icon: IconPlayerTrackNext },
  'not-reached': { word: 'not reached', state: 'neutral', icon: IconPlayerTrackNext },
} as const

/** One step: what was asked, how it ended, and what was expected and found. */
export function LadderStepItem({ step }: { step: LadderStep }) {
  const { word, state, icon } = OUTCOMES[step.outcome]
  return (
    <li className={classes.step} data-outcome={step.outcome}>
      <div className={classes.outcome}>
        <StateBadge state={state} icon={icon} quiet={step.outcome !== 'failed'}>
          {word}
        </StateBadge>
      </div>
      <div className={classes.asked}>
        <p className={classes.question}>{CHECK_TITLES[step.check]}</p>
        <p className={classes.explanation}>{step.explanation}</p>
      </div>
      <Compared expected={step.expected} found={step.found} />
    </li>
  )
}

function Compared({ expected, found }: { expected: string | null; found: string | null }) {
  if (expected === null && found === null) return null
  if (expected === found)
    return (
      <dl className={classes.compared}>
        <dt>found</dt>
        <dd>{found}</dd>
      </dl>
    )
  return (
    <dl className={classes.compared}>
      <dt>expected</dt>
      <dd>{expected ?? 'nothing'}</dd>
      <dt>found</dt>
      <dd>{found ?? 'nothing'}</dd>
    </dl>
  )
}
