import { daysText } from './dates.ts'
import { wordsAt } from './read-words.ts'
import { after, type Sentence } from './sentence-parts.ts'

/** Sentences of time handed in for approval. */
export const approvals = {
  NEW_APPROVAL_REQUEST: (body) => {
    const days = periodOf(body)
    const owner = wordsAt(body, 'owner.userName')
    if (owner === null) return `Time${after(' of ', days)} was handed in for approval`
    return `${owner} handed in ${days === null ? 'time' : `the time of ${days}`} for approval`
  },
  APPROVAL_REQUEST_STATUS_UPDATED: (body) => {
    const owner = wordsAt(body, 'owner.userName')
    const subject = `${owner === null ? 'Time' : `${owner}'s time`}${after(' of ', periodOf(body))}`
    return `${subject} ${outcomeOf(body)}${after(': ', wordsAt(body, 'status.note'))}`
  },
} as const satisfies Record<string, Sentence>

const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['APPROVED', 'was approved'],
  ['REJECTED', 'was rejected'],
  ['WITHDRAWN', 'was withdrawn from approval'],
  ['WITHDRAWN_SUBMISSION', 'was withdrawn from approval'],
  ['WITHDRAWN_APPROVAL', 'lost its approval'],
  ['UNSUBMITTED', 'was taken back'],
])

function outcomeOf(body: unknown): string {
  const state = wordsAt(body, 'status.state')
  if (state === 'PENDING') return 'is waiting for approval'
  const outcome = OUTCOMES.get(state ?? '') ?? 'got a new approval status'
  return outcome + after(' by ', wordsAt(body, 'status.updatedByUserName'))
}

const periodOf = (body: unknown): string | null =>
  daysText(wordsAt(body, 'dateRange.start'), wordsAt(body, 'dateRange.end'), wordsAt(body, 'owner.timezone'))
