import { valueAt } from '../read-body.ts'
import { daysText } from './dates.ts'
import { wordsAt } from './read-words.ts'
import { after, inBrackets, type Sentence } from './sentence-parts.ts'

/** Sentences of time off. The body has the id of who will be away, not the name. */
export const timeOff = {
  TIME_OFF_REQUESTED: (body) => `${timeOffOf(body)} was requested${after(': ', wordsAt(body, 'note'))}`,
  TIME_OFF_REQUEST_UPDATED: (body) => `The request for ${lowerFirst(timeOffOf(body))} was changed`,
  TIME_OFF_REQUEST_APPROVED: decidedSentence('was approved'),
  TIME_OFF_REQUEST_REJECTED: decidedSentence('was rejected'),
  TIME_OFF_REQUEST_WITHDRAWN: decidedSentence('was withdrawn'),
  TIME_OFF_REQUEST_STARTED: (body) => `${timeOffOf(body)} has begun`,
  BALANCE_UPDATED: (body) => {
    const value = wordsAt(body, 'value') ?? numberText(valueAt(body, 'value'))
    return `A time-off balance was changed${after(': ', value)}${inBrackets(wordsAt(body, 'note'))}`
  },
} as const satisfies Record<string, Sentence>

function decidedSentence(happened: string): Sentence {
  return (body) => {
    const by = after(' by ', wordsAt(body, 'status.changedByUserName'))
    return `${timeOffOf(body)} ${happened}${by}${after(': ', wordsAt(body, 'status.note'))}`
  }
}

/** `Time off from 21 to 24 Dec 2026`, `Half a day off on 21 Dec 2026`. */
function timeOffOf(body: unknown): string {
  const subject = valueAt(body, 'halfDay') === true ? 'Half a day off' : 'Time off'
  const days = daysText(
    wordsAt(body, 'timeOffPeriod.period.start'),
    wordsAt(body, 'timeOffPeriod.period.end'),
    wordsAt(body, 'timeZone'),
  )
  if (days === null) return subject
  return `${subject} ${days.includes(' to ') ? 'from' : 'on'} ${days}`
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
const numberText = (value: unknown): string | null => (typeof value === 'number' ? String(value) : null)
