import type { Task } from '../entities.ts'
import { isoDuration } from '../iso-time.ts'
import type { WorkspaceData } from '../workspace-data.ts'

/** A task in its own webhook: Clockify sends no workspaceId with it. */
export const taskBody = (data: WorkspaceData, task: Task) => ({
  id: task.id,
  name: task.name,
  projectId: task.projectId,
  assigneeIds: task.assigneeIds,
  assigneeId: task.assigneeIds[0] ?? '',
  userGroupIds: task.userGroupIds,
  estimate: task.estimate,
  status: task.status,
  duration: isoDuration(data.timeEntries.trackedMs(task.id)),
})

/** A task inside a project's or a time entry's webhook. */
export const embeddedTaskBody = (data: WorkspaceData, task: Task) => ({
  ...taskBody(data, task),
  workspaceId: data.id,
})
