import { type EventName, findEvent, type upcomingEvents } from './events.ts'
import { approvals } from './summaries/approvals.ts'
import { cleanText } from './summaries/clean-text.ts'
import { clientsProjects } from './summaries/clients-projects.ts'
import { expenses } from './summaries/expenses.ts'
import { financials } from './summaries/financials.ts'
import { wordsAt } from './summaries/read-words.ts'
import { scheduling } from './summaries/scheduling.ts'
import { after, capital, type Sentence } from './summaries/sentence-parts.ts'
import { timeOff } from './summaries/time-off.ts'
import { timeTracking } from './summaries/time-tracking.ts'
import { workspaceUsers } from './summaries/workspace-users.ts'

const sentences = {
  ...timeTracking,
  ...clientsProjects,
  ...scheduling,
  ...financials,
  ...expenses,
  ...workspaceUsers,
  ...approvals,
  ...timeOff,
} satisfies Record<EventName | keyof typeof upcomingEvents, Sentence>

const sentencesByName: ReadonlyMap<string, Sentence> = new Map(Object.entries(sentences))

const MAX_SUMMARY = 200

/**
 * What happened, in one plain sentence of at most 200 characters on one line: `Ana stopped a 2 h 10 min entry on
 * Website`. Uses what the body has and leaves out the rest. Never throws, whatever the body is.
 */
export function summarize(event: string, body: unknown): string {
  try {
    return cleanText(sentencesByName.get(event)?.(body) ?? unknownSentence(event, body), MAX_SUMMARY)
  } catch {
    return findEvent(event)?.description ?? 'An event came in'
  }
}

/** An event that is not known, told by its own name: `KIOSK_OPENED` as `Kiosk opened: Front desk`. */
function unknownSentence(event: string, body: unknown): string {
  const name = capital(cleanText(event.replaceAll('_', ' '), 80).toLowerCase())
  return (name || 'An event came in') + after(': ', wordsAt(body, 'name'))
}
