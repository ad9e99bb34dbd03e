import { z } from 'zod'
import type { TimeEntry } from '../workspace/entities.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import { deleteTimeEntry as remove, trackTime, updateTimeEntry as update } from '../workspace/track-time.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { answerPage } from './answer-list.ts'
import { hydratedTimeEntryBody, timeEntryBody } from './bodies/time-entry.ts'
import { accessDenied } from './enter-workspace.ts'
import { flag, pageFields } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'
import { ChangedTimeEntry, NewTimeEntry } from './time-entry-input.ts'

const RunningQuery = z.object(pageFields({ size: 10, most: 1000 }))
const Batch = z.object({
  timeEntryIds: z.array(z.string()).min(1),
  hydrated: z.boolean().nullish(),
})

/** One entry, with project, task, tags and user when `hydrated`. */
export const getTimeEntry: WorkspaceHandler = (call) => {
  const { hydrated } = readQuery(call, z.object({ hydrated: flag }))
  const body = hydrated ? hydratedTimeEntryBody : timeEntryBody
  call.body = body(call.state.workspace)(visibleEntry(call, call.params.id ?? ''))
}

/** For whoever calls; an add-on's installation tracks time for the user on whose behalf it is installed. */
export const createTimeEntry: WorkspaceHandler = async (call) => {
  const { workspace, writing, actor } = call.state
  const draft = await readBody(call, NewTimeEntry(writing.now()))
  call.body = timeEntryBody(workspace)(accepted(trackTime(writing, actor.userId, draft)))
  call.status = 201
}

/** Replaces the whole entry; an end given to a running timer stops it. */
export const updateTimeEntry: WorkspaceHandler = async (call) => {
  const draft = await readBody(call, ChangedTimeEntry)
  const { id } = visibleEntry(call, call.params.id ?? '')
  call.body = timeEntryBody(call.state.workspace)(accepted(update(call.state.writing, id, draft)))
}

/** Answers 204 with nothing, unlike all other deletions. */
export const deleteTimeEntry: WorkspaceHandler = (call) => {
  const { id } = visibleEntry(call, call.params.id ?? '')
  accepted(remove(call.state.writing, id))
  call.status = 204
}

/** The timers that run now: everyone's for an admin, one's own for a member. */
export const listRunningTimers: WorkspaceHandler = (call) => {
  const query = readQuery(call, RunningQuery)
  const { workspace, actor } = call.state
  const running = workspace.members
    .all()
    .filter((member) => actor.admin || member.id === actor.userId)
    .map((member) => workspace.timeEntries.runningOf(member.id))
    .filter((entry) => entry !== null)
  answerPage(call, running, query, timeEntryBody(workspace))
}

/** Several entries by their ids, in the order asked for; unknown ids are left out. */
export const getTimeEntries: WorkspaceHandler = async (call) => {
  const { timeEntryIds, hydrated } = await readBody(call, Batch)
  const { workspace, actor } = call.state
  const body = hydrated ? hydratedTimeEntryBody : timeEntryBody
  call.body = timeEntryIds
    .map((id) => workspace.timeEntries.get(id))
    .filter((entry) => entry !== null)
    .filter((entry) => actor.admin || entry.userId === actor.userId)
    .map(body(workspace))
}

/** An entry that the caller may see and change: members only their own. */
function visibleEntry(call: WorkspaceCall, id: string): TimeEntry {
  const { workspace, actor } = call.state
  const entry = foundOr(workspace.timeEntries.get(id), notInWorkspace('Time entry'))
  if (!actor.admin && entry.userId !== actor.userId) throw accessDenied()
  return entry
}
