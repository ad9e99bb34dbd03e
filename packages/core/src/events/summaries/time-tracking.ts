import { durationText, secondsText } from './durations.ts'
import { wordsAt } from './read-words.ts'
import { after, article, capital, changed, named, type Sentence } from './sentence-parts.ts'

/** Sentences of time entries, timers and tags. A body names the entry's owner, not who changed or deleted it. */
export const timeTracking = {
  NEW_TIMER_STARTED: (body) => {
    const owner = wordsAt(body, 'user.name')
    const told = owner === null ? 'A timer was started' : `${owner} started a timer`
    return told + whereAndWhat(body)
  },
  TIMER_STOPPED: (body) => {
    const entry = entryOf(body)
    const owner = wordsAt(body, 'user.name')
    if (owner === null)
      return `${capital(article(entry))} ${entry}${onProject(body)} was stopped${what(body)}`
    return `${owner} stopped ${article(entry)} ${entry}${whereAndWhat(body)}`
  },
  NEW_TIME_ENTRY: entrySentence('was added'),
  TIME_ENTRY_UPDATED: entrySentence('was changed'),
  TIME_ENTRY_DELETED: entrySentence('was deleted'),
  TIME_ENTRY_RESTORED: entrySentence('was restored'),
  TIME_ENTRY_SPLIT: entrySentence('was split'),
  NEW_TAG: tagSentence(() => 'was created'),
  TAG_UPDATED: tagSentence(changed),
  TAG_DELETED: tagSentence(() => 'was deleted'),
} as const satisfies Record<string, Sentence>

function entrySentence(happened: string): Sentence {
  return (body) => {
    const entry = entryOf(body)
    const owner = wordsAt(body, 'user.name')
    const subject = owner === null ? `${article(entry, 'capital')} ${entry}` : `${owner}'s ${entry}`
    return `${subject}${onProject(body)} ${happened}${what(body)}`
  }
}

function tagSentence(happened: Sentence): Sentence {
  return (body) => `${named('tag', wordsAt(body, 'name'))} ${happened(body)}`
}

const onProject = (body: unknown): string => after(' on ', wordsAt(body, 'project.name'))
const what = (body: unknown): string => after(': ', wordsAt(body, 'description'))
const whereAndWhat = (body: unknown): string => onProject(body) + what(body)

/** `2 h 10 min entry`, or `entry` when the length is not known. */
function entryOf(body: unknown): string {
  const length = durationText(wordsAt(body, 'timeInterval.duration')) ?? spanText(body)
  return length === null ? 'entry' : `${length} entry`
}

function spanText(body: unknown): string | null {
  const start = Date.parse(wordsAt(body, 'timeInterval.start') ?? '')
  const end = Date.parse(wordsAt(body, 'timeInterval.end') ?? '')
  return end >= start ? secondsText((end - start) / 1000) : null
}
