import { CHECKS, type CheckName, type SignatureReport } from '@clockhouse/core/tokens'

/** A step as it is drawn; `not-reached` was never asked, since an earlier one failed. */
export interface LadderStep {
  check: CheckName
  outcome: 'passed' | 'failed' | 'skipped' | 'not-reached'
  expected: string | null
  found: string | null
  explanation: string
}

/** The steps that were made, and behind a failed one those that were not. */
export function ladderSteps(report: SignatureReport): LadderStep[] {
  if (report.outcome === 'verified') return report.checks
  const last = report.checks.at(-1)?.check ?? null
  const reached = last === null ? -1 : CHECKS.indexOf(last)
  const rest = CHECKS.slice(reached + 1).map(
    (check): LadderStep => ({ check, outcome: 'not-reached', expected: null, found: null, explanation: '' }),
  )
  return [...report.checks, ...rest]
}
