import { ClockifyError } from '../clockify-error.ts'
import type { Outcome, Refusal } from '../workspace/outcome.ts'

/** What a write gave. @throws ClockifyError with the refusal's words: 400, code 501, as for all that is not valid */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value
  throw asError(outcome)
}

/** What was looked up. @throws ClockifyError when there is none */
export function foundOr<T>(found: T | null, refusal: Refusal): T {
  if (found === null) throw asError(refusal)
  return found
}

const asError = (refusal: Refusal) => new ClockifyError(400, 501, refusal.message)
