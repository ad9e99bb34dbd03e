import type { TimeEntry } from '../../workspace/entities.ts'
import { timeInterval } from '../../workspace/webhook-bodies/time-entry-body.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'
import { projectBody } from './project.ts'
import { tagBody } from './tag.ts'
import { taskBody } from './task.ts'
import { userBody } from './user.ts'

/** A time entry as REST shows one: ids only. */
export const timeEntryBody = (data: WorkspaceData) => (entry: TimeEntry) => ({
  id: entry.id,
  description: entry.description,
  tagIds: entry.tagIds,
  userId: entry.userId,
  billable: entry.billable,
  taskId: entry.taskId,
  projectId: entry.projectId,
  workspaceId: data.id,
  timeInterval: timeInterval(entry),
  customFieldValues: [],
  type: entry.type,
  kioskId: null,
  hourlyRate: { amount: rateOf(data, entry), currency: 'EUR' },
  costRate: null,
  isLocked: false,
})

/** A time entry with `hydrated=true`: project, task, tags and user inside. */
export const hydratedTimeEntryBody = (data: WorkspaceData) => (entry: TimeEntry) => {
  const project = data.projects.get(entry.projectId ?? '')
  const task = data.tasks.get(entry.taskId ?? '')
  const user = data.members.get(entry.userId)
  const tags = entry.tagIds.map((id) => data.tags.get(id)).filter((tag) => tag !== null)
  return {
    ...timeEntryBody(data)(entry),
    project: project === null ? null : projectBody(data)(project),
    task: task === null ? null : taskBody(data)(task),
    user: user === null ? null : userBody(data, user),
    tags: tags.map(tagBody(data)),
  }
}

const rateOf = (data: WorkspaceData, entry: TimeEntry): number =>
  data.projects.get(entry.projectId ?? '')?.hourlyRate ?? data.hourlyRate
