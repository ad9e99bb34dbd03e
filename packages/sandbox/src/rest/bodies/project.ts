import type { Project } from '../../workspace/entities.ts'
import { isoDuration } from '../../workspace/iso-time.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'
import { clientBody } from './client.ts'
import { taskBody } from './task.ts'
import { projectMembership } from './user.ts'

const rate = (amount: number | null) => (amount === null ? null : { amount, currency: 'EUR' })

/** A project as REST shows one. */
export const projectBody = (data: WorkspaceData) => (project: Project) => ({
  id: project.id,
  name: project.name,
  hourlyRate: rate(project.hourlyRate),
  clientId: project.clientId ?? '',
  clientName: data.clients.get(project.clientId ?? '')?.name ?? '',
  workspaceId: data.id,
  billable: project.billable,
  memberships: project.memberIds.map((userId) => projectMembership(userId, project.id)),
  color: project.color,
  estimate: { estimate: project.estimate, type: project.estimateType },
  archived: project.archived,
  duration: isoDuration(data.timeEntries.trackedMs(project.id)),
  note: project.note,
  costRate: rate(project.costRate),
  timeEstimate: {
    estimate: project.estimate,
    type: project.estimateType,
    resetOption: null,
    active: project.estimate !== 'PT0S',
    includeNonBillable: true,
  },
  budgetEstimate: null,
  estimateReset: null,
  public: project.public,
  template: project.template,
})

/** A project with `hydrated=true`: its tasks, custom fields and client inside. */
export const hydratedProjectBody = (data: WorkspaceData) => {
  const tasksOf = Map.groupBy(data.tasks.all(), (task) => task.projectId)
  return (project: Project) => {
    const client = data.clients.get(project.clientId ?? '')
    return {
      ...projectBody(data)(project),
      client: client === null ? null : clientBody(data)(client),
      tasks: (tasksOf.get(project.id) ?? []).map(taskBody(data)),
      customFields: [],
    }
  }
}
