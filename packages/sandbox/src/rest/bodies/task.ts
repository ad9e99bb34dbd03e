import type { Task } from '../../workspace/entities.ts'
import { isoDuration } from '../../workspace/iso-time.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'

/** A task as REST shows one. */
export const taskBody = (data: WorkspaceData) => (task: Task) => ({
  id: task.id,
  name: task.name,
  projectId: task.projectId,
  assigneeIds: task.assigneeIds,
  assigneeId: task.assigneeIds[0] ?? null,
  userGroupIds: task.userGroupIds,
  estimate: task.estimate,
  status: task.status,
  active: task.status === 'ACTIVE',
  budgetEstimate: task.budgetEstimate,
  billable: task.billable,
  hourlyRate: null,
  costRate: null,
  duration: isoDuration(data.timeEntries.trackedMs(task.id)),
})
