import type { TimeEntry } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { draftedEntry, type TimeEntryDraft } from './time-entry-draft.ts'
import { timeEntryBody } from './webhook-bodies/time-entry-body.ts'
import type { Writing } from './writing.ts'

/** A draft without an end starts a timer, which stops the one that runs; a draft with an end is a finished entry. */
export function trackTime(writing: Writing, userId: string, draft: TimeEntryDraft): Outcome<TimeEntry> {
  const { data } = writing
  const member = data.members.get(userId)
  if (member === null) return notInWorkspace('User')
  if (member.status === 'INACTIVE') return invalid('User is deactivated on Workspace')
  const entry = draftedEntry(data, { id: data.ids.next(), userId, projectId: null }, draft)
  if ('kind' in entry) return entry
  const running = data.timeEntries.runningOf(userId)
  if (entry.endMs === null && running !== null) stop(writing, running, entry.startMs)
  data.timeEntries.put(entry)
  tellTimeEntry(writing, entry.endMs === null ? 'NEW_TIMER_STARTED' : 'NEW_TIME_ENTRY', entry)
  return done(entry)
}

/** Stops the user's running timer. */
export function stopTimer(writing: Writing, userId: string, endMs: number): Outcome<TimeEntry> {
  if (!writing.data.members.has(userId)) return notInWorkspace('User')
  const running = writing.data.timeEntries.runningOf(userId)
  if (running === null) return invalid('User has no running timer')
  if (endMs < running.startMs) return invalid('End must not be before start')
  return done(stop(writing, running, endMs))
}

/** Replaces all that the entry says; giving a running timer an end stops it, a finished entry keeps its end. */
export function updateTimeEntry(writing: Writing, id: string, draft: TimeEntryDraft): Outcome<TimeEntry> {
  const { data } = writing
  const known = data.timeEntries.get(id)
  if (known === null) return notInWorkspace('Time entry')
  const owner = { id, userId: known.userId, projectId: known.projectId }
  const entry = draftedEntry(data, owner, { ...draft, endMs: draft.endMs ?? known.endMs })
  if ('kind' in entry) return entry
  data.timeEntries.put(entry)
  const stopped = known.endMs === null && entry.endMs !== null
  tellTimeEntry(writing, stopped ? 'TIMER_STOPPED' : 'TIME_ENTRY_UPDATED', entry)
  return done(entry)
}

/** A finished copy of an entry, for the same user and the same time. */
export function duplicateTimeEntry(writing: Writing, userId: string, id: string): Outcome<TimeEntry> {
  const known = writing.data.timeEntries.get(id)
  if (known === null || known.userId !== userId) return notInWorkspace('Time entry')
  const { id: _id, userId: _userId, ...draft } = known
  return trackTime(writing, userId, { ...draft, endMs: draft.endMs ?? writing.now() })
}

/** Running timers may be deleted too; that stops nothing and tells only the deletion. */
export function deleteTimeEntry(writing: Writing, id: string): Outcome<TimeEntry> {
  const entry = writing.data.timeEntries.get(id)
  if (entry === null) return notInWorkspace('Time entry')
  writing.data.timeEntries.remove(id)
  tellTimeEntry(writing, 'TIME_ENTRY_DELETED', entry)
  return done(entry)
}

/** A timer that started later than it would end takes no time at all. */
function stop(writing: Writing, running: TimeEntry, endMs: number): TimeEntry {
  const entry = { ...running, endMs: Math.max(endMs, running.startMs) }
  writing.data.timeEntries.put(entry)
  tellTimeEntry(writing, 'TIMER_STOPPED', entry)
  return entry
}

type TimeEntryEvent =
  | 'NEW_TIMER_STARTED'
  | 'TIMER_STOPPED'
  | 'NEW_TIME_ENTRY'
  | 'TIME_ENTRY_UPDATED'
  | 'TIME_ENTRY_DELETED'

function tellTimeEntry(writing: Writing, event: TimeEntryEvent, entry: TimeEntry): void {
  writing.tell(event, timeEntryBody(writing.data, entry))
}
