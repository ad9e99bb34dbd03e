import type { Project } from '../entities.ts'
import { isoDuration } from '../iso-time.ts'
import type { WorkspaceData } from '../workspace-data.ts'
import { namedThingBody } from './named-thing-body.ts'
import { embeddedTaskBody } from './task-body.ts'

/** A project in its own webhook: with tasks and client. */
export function projectBody(data: WorkspaceData, project: Project) {
  const client = data.clients.get(project.clientId ?? '')
  const tasks = data.tasks.all().filter((task) => task.projectId === project.id)
  return {
    ...embeddedProjectBody(data, project),
    hourlyRate: { amount: project.hourlyRate ?? data.hourlyRate },
    tasks: tasks.map((task) => embeddedTaskBody(data, task)),
    client: client === null ? null : namedThingBody(data, client),
  }
}

/** A project inside a time entry's webhook. */
export const embeddedProjectBody = (data: WorkspaceData, project: Project) => ({
  id: project.id,
  name: project.name,
  clientId: project.clientId ?? '',
  clientName: data.clients.get(project.clientId ?? '')?.name ?? '',
  workspaceId: data.id,
  billable: project.billable,
  estimate: { estimate: project.estimate, type: project.estimateType },
  color: project.color,
  archived: project.archived,
  duration: isoDuration(data.timeEntries.trackedMs(project.id)),
  note: project.note,
  public: project.public,
  template: project.template,
})
