import { FactGrid, FactLine } from '../../parts/facts/FactGrid.tsx'
import { Bytes } from '../../parts/Measures.tsx'
import { Moment } from '../../parts/Moment.tsx'
import { ShortId } from '../../parts/ShortId.tsx'
import { SignatureLadder } from '../../parts/signature/SignatureLadder.tsx'
import classes from './quarantine.module.css'
import type { Refusal } from './queries.ts'
import { refusalAdvice } from './refusal-reasons.ts'

/** Why a request was refused, what helps, where it came from, and each step of its signature. */
export function RefusalWhy({ refusal }: { refusal: Refusal }) {
  const advice = refusalAdvice(refusal.reason)
  return (
    <div className={classes.why}>
      <div>
        <p className={classes.sentence}>{refusal.detail}</p>
        {advice !== null && <p className={classes.note}>{advice}</p>}
      </div>
      <Origin refusal={refusal} />
      {refusal.signature === null ? (
        <p className={classes.note}>It fell before its signature was looked at.</p>
      ) : (
        <SignatureLadder report={refusal.signature} />
      )}
    </div>
  )
}

function Origin({ refusal }: { refusal: Refusal }) {
  return (
    <FactGrid>
      <FactLine name="Answered">
        {refusal.status} to <code>{`${refusal.method} ${refusal.path}`}</code>
      </FactLine>
      <FactLine name="Received">
        <Moment at={refusal.receivedAt} />
      </FactLine>
      <FactLine name="From">
        <span className="ch-mono">{refusal.remoteAddress ?? 'unknown'}</span>
      </FactLine>
      <FactLine name="Event">{refusal.event === null ? 'none named' : <code>{refusal.event}</code>}</FactLine>
      <FactLine name="Claimed workspace">
        <ShortId id={refusal.workspaceId} none="none that could be read" />
      </FactLine>
      <FactLine name="Body">
        <Bytes bytes={refusal.sizeBytes} />
      </FactLine>
      <FactLine name="Request">
        <ShortId id={refusal.requestId} />
      </FactLine>
    </FactGrid>
  )
}
