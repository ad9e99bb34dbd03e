import { z } from 'zod'
import type { TimeEntry } from '../workspace/entities.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import {
  deleteTimeEntry,
  duplicateTimeEntry,
  stopTimer,
  trackTime,
  updateTimeEntry,
} from '../workspace/track-time.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { timeEntryBody } from './bodies/time-entry.ts'
import { moment } from './body-fields.ts'
import { accessDenied } from './enter-workspace.ts'
import { list } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'
import { ChangedTimeEntries, NewTimeEntry } from './time-entry-input.ts'

const StopTimer = z.object({ end: moment })
const DeleteQuery = z.object({ 'time-entry-ids': list.unwrap() })

/** As `POST /time-entries`, for the user of the path. */
export const createTimeEntryFor: WorkspaceHandler = async (call) => {
  const userId = trackedUser(call)
  const draft = await readBody(call, NewTimeEntry(call.state.writing.now()))
  answer(call, accepted(trackTime(call.state.writing, userId, draft)))
  call.status = 201
}

/** Gives the user's running timer its end; 400 when none runs. */
export const stopRunningTimer: WorkspaceHandler = async (call) => {
  const userId = trackedUser(call)
  const { end } = await readBody(call, StopTimer)
  answer(call, accepted(stopTimer(call.state.writing, userId, end)))
}

/** A finished copy of one of the user's entries. */
export const duplicateEntry: WorkspaceHandler = (call) => {
  answer(call, accepted(duplicateTimeEntry(call.state.writing, trackedUser(call), call.params.id ?? '')))
  call.status = 201
}

/** Replaces several entries of the user. */
export const replaceTimeEntries: WorkspaceHandler = async (call) => {
  const changes = await readBody(call, ChangedTimeEntries)
  const known = entriesOfUser(
    call,
    changes.map(({ id }) => id),
  )
  const { workspace, writing } = call.state
  const replaced = changes.map(({ id, draftFrom }, index) =>
    accepted(updateTimeEntry(writing, id, draftFrom(known[index]?.startMs ?? writing.now()))),
  )
  call.body = replaced.map(timeEntryBody(workspace))
}

/** Deletes several entries of the user, named in the query. */
export const deleteTimeEntries: WorkspaceHandler = (call) => {
  const query = readQuery(call, DeleteQuery)
  const known = entriesOfUser(call, query['time-entry-ids'])
  for (const { id } of known) accepted(deleteTimeEntry(call.state.writing, id))
  call.body = known.map(timeEntryBody(call.state.workspace))
}

/** The user of the path: oneself, or for admins anyone. */
export function trackedUser(call: WorkspaceCall): string {
  const { workspace, actor } = call.state
  const userId = call.params.userId ?? ''
  if (!actor.admin && actor.userId !== userId) throw accessDenied()
  return foundOr(workspace.members.get(userId), notInWorkspace('User')).id
}

/** All of them or none: a bulk write touches nothing when one of its entries is not the user's. */
function entriesOfUser(call: WorkspaceCall, ids: readonly string[]): TimeEntry[] {
  const userId = trackedUser(call)
  const entries = [...new Set(ids)].map((id) => call.state.workspace.timeEntries.get(id))
  return entries.map((entry) =>
    foundOr(entry?.userId === userId ? entry : null, notInWorkspace('Time entry')),
  )
}

const answer = (call: WorkspaceCall, entry: TimeEntry) => {
  call.body = timeEntryBody(call.state.workspace)(entry)
}
