import type { SignatureReport } from '@clockhouse/core/tokens'
import { IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import { FactGrid, FactLine } from '../facts/FactGrid.tsx'
import { ClaimsTable } from './ClaimsTable.tsx'
import { LadderStepItem } from './LadderStepItem.tsx'
import { ladderSteps } from './ladder-steps.ts'
import classes from './signature.module.css'
import { signatureHeadline } from './signature-headline.ts'

const VERDICTS = {
  accepted: { icon: IconShieldCheck, state: 'ok' },
  unproven: { icon: IconShieldQuestion, state: 'waiting' },
  refused: { icon: IconShieldX, state: 'refused' },
} as const

const METHODS = {
  jwt: 'A token signed with RS256',
  secret: 'The secret of a webhook made through the API',
  hmac: 'HMAC-SHA256 over the body',
  off: 'None: verification is switched off',
} as const satisfies Record<SignatureReport['method'], string>

/** Why a request was believed or refused: the verdict in a sentence, then each step, then what the token says. */
export function SignatureLadder({ report }: { report: SignatureReport }) {
  const { verdict, sentence } = signatureHeadline(report)
  const { icon: Icon, state } = VERDICTS[verdict]
  const steps = ladderSteps(report)
  const reached = steps.filter(({ outcome }) => outcome !== 'not-reached')
  return (
    <div className={classes.report}>
      <p className={classes.headline} data-state={state}>
        <Icon size={20} stroke={1.8} aria-hidden="true" />
        <span>{sentence}</span>
      </p>
      <Facts report={report} />
      <section>
        <h3 className={classes.heading}>Step by step</h3>
        <ol className={classes.ladder}>
          {reached.map((step) => (
            <LadderStepItem key={step.check} step={step} />
          ))}
        </ol>
        {steps.length > reached.length && (
          <p className={classes.rest}>
            {steps.length - reached.length} further steps were not made: the first that fails ends it.
          </p>
        )}
      </section>
      {report.claims !== null && (
        <ClaimsTable claims={report.claims} proven={report.outcome === 'verified'} />
      )}
    </div>
  )
}

function Facts({ report }: { report: SignatureReport }) {
  return (
    <FactGrid>
      <FactLine name="Proof">{METHODS[report.method]}</FactLine>
      <FactLine name="Header">
        {report.header === null ? 'none that carries a signature' : <code>{report.header}</code>}
      </FactLine>
      <FactLine name="Key">
        {report.key === null ? (
          'none was used'
        ) : (
          <>
            {report.key.id !== null && <code>{report.key.id}</code>} {report.key.id !== null ? 'from ' : ''}
            {report.key.source}
          </>
        )}
      </FactLine>
    </FactGrid>
  )
}
