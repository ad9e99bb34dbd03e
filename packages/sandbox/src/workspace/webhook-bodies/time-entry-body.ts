import type { TimeEntry } from '../entities.ts'
import { isoDuration, isoMoment } from '../iso-time.ts'
import type { WorkspaceData } from '../workspace-data.ts'
import { namedThingBody } from './named-thing-body.ts'
import { embeddedProjectBody } from './project-body.ts'
import { embeddedTaskBody } from './task-body.ts'

/** A time entry in a webhook: with its project, task, tags and owner, unlike REST's plain shape. */
export function timeEntryBody(data: WorkspaceData, entry: TimeEntry) {
  const project = data.projects.get(entry.projectId ?? '')
  const task = data.tasks.get(entry.taskId ?? '')
  const owner = data.members.get(entry.userId)
  const tags = entry.tagIds.map((id) => data.tags.get(id)).filter((tag) => tag !== null)
  return {
    id: entry.id,
    description: entry.description,
    tagIds: entry.tagIds,
    userId: entry.userId,
    billable: entry.billable,
    taskId: entry.taskId,
    projectId: entry.projectId,
    timeInterval: timeInterval(entry),
    workspaceId: data.id,
    isLocked: false,
    hourlyRate: null,
    costRate: null,
    customFieldValues: [],
    type: entry.type,
    kioskId: null,
    currentlyRunning: entry.endMs === null,
    project: project === null ? null : embeddedProjectBody(data, project),
    task: task === null ? null : embeddedTaskBody(data, task),
    user: { id: entry.userId, name: owner?.name ?? '', status: 'ACTIVE' },
    tags: tags.map((tag) => namedThingBody(data, tag)),
  }
}

/** Start, end and duration; the latter two are null while the timer runs. */
export const timeInterval = ({ startMs, endMs }: TimeEntry) => ({
  start: isoMoment(startMs),
  end: endMs === null ? null : isoMoment(endMs),
  duration: endMs === null ? null : isoDuration(endMs - startMs),
})
