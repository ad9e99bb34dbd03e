import { z } from 'zod'
import type { TimeEntry } from '../workspace/entities.ts'
import { answerPage } from './answer-list.ts'
import { hydratedTimeEntryBody, timeEntryBody } from './bodies/time-entry.ts'
import { flag, list, moment, pageFields, text } from './query-fields.ts'
import { readQuery } from './read-input.ts'
import type { WorkspaceHandler } from './rest-state.ts'
import { trackedUser } from './user-time-entries.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

const ListQuery = z.object({
  description: text,
  start: moment,
  end: moment,
  project: text,
  task: text,
  tags: list,
  'project-required': flag,
  'task-required': flag,
  'in-progress': flag,
  'get-week-before': moment,
  hydrated: flag,
  ...pageFields(),
})
type ListQuery = z.infer<typeof ListQuery>

/** A user's entries, newest start first. */
export const listTimeEntriesOf: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const found = workspace.timeEntries.ofUser(trackedUser(call)).filter((entry) => isWanted(entry, query))
  const body = query.hydrated ? hydratedTimeEntryBody : timeEntryBody
  answerPage(call, found, query, body(workspace))
}

const isWanted = (entry: TimeEntry, query: ListQuery): boolean =>
  isInWindow(entry, query) &&
  entry.description.toLowerCase().includes((query.description ?? '').toLowerCase()) &&
  isEither(entry.projectId, query.project, query['project-required']) &&
  isEither(entry.taskId, query.task, query['task-required']) &&
  (query.tags === undefined || entry.tagIds.some((id) => query.tags?.includes(id))) &&
  (query['in-progress'] === undefined || (entry.endMs === null) === query['in-progress'])

/** Entries that start inside the window; the week before a moment is a window too. */
function isInWindow({ startMs }: TimeEntry, query: ListQuery): boolean {
  const week = query['get-week-before']
  const from = query.start ?? (week === undefined ? Number.NEGATIVE_INFINITY : week - WEEK_MS)
  return startMs >= from && startMs <= (query.end ?? week ?? Number.POSITIVE_INFINITY)
}

/** Whether a reference is the wanted one, or at least there when it is required. */
const isEither = (id: string | null, wanted: string | undefined, required = false): boolean =>
  wanted === undefined || wanted === '' ? !required || id !== null : id === wanted
