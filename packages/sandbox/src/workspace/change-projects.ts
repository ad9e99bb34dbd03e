import { createTask, type NewTask, problemOfNewTasks } from './change-tasks.ts'
import type { Project } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { PROJECT_COLORS } from './seed-words.ts'
import { projectBody } from './webhook-bodies/project-body.ts'
import { withoutGaps } from './without-gaps.ts'
import type { Writing } from './writing.ts'

type Details = Omit<Project, 'id' | 'name'>

/** What a write to a project may say; what it leaves out stays. */
export type ProjectUpdate = { [K in keyof Omit<Project, 'id'>]?: Project[K] | undefined }

/** Makes the project with its first tasks, or neither. */
export function createProject(
  writing: Writing,
  input: ProjectUpdate & { name: string; memberIds: string[] },
  tasks: readonly NewTask[],
): Outcome<Project> {
  const { data } = writing
  const problem = problemOf(writing, input) ?? problemOfNewTasks(writing, tasks)
  if (problem !== null) return problem
  const details: Details = { ...blankProject(data.projects.size), ...withoutGaps(input) }
  const project = data.projects.put({ ...details, id: data.ids.next(), name: input.name })
  writing.tell('NEW_PROJECT', projectBody(data, project))
  for (const task of tasks) createTask(writing, project.id, task)
  return done(project)
}

/** Changes or archives a project. */
export function updateProject(writing: Writing, id: string, update: ProjectUpdate): Outcome<Project> {
  const { data } = writing
  const known = data.projects.get(id)
  if (known === null) return notInWorkspace('Project')
  const project = { ...known, ...withoutGaps(update) }
  const problem = problemOf(writing, project)
  if (problem !== null) return problem
  data.projects.put(project)
  writing.tell('PROJECT_UPDATED', projectBody(data, project))
  return done(project)
}

/** Its tasks go with it; its time entries stay, without a project. */
export function deleteProject(writing: Writing, id: string): Outcome<Project> {
  const { data } = writing
  const project = data.projects.get(id)
  if (project === null) return notInWorkspace('Project')
  if (!project.archived) return invalid('Cannot delete an active project')
  const body = projectBody(data, project)
  data.projects.remove(id)
  for (const task of data.tasks.all()) if (task.projectId === id) data.tasks.remove(task.id)
  for (const entry of data.timeEntries.all()) {
    if (entry.projectId === id) data.timeEntries.put({ ...entry, projectId: null, taskId: null })
  }
  writing.tell('PROJECT_DELETED', body)
  return done(project)
}

const blankProject = (number: number): Details => ({
  clientId: null,
  color: PROJECT_COLORS[number % PROJECT_COLORS.length] ?? '#03a9f4',
  billable: false,
  public: false,
  archived: false,
  template: false,
  note: '',
  hourlyRate: null,
  costRate: null,
  estimate: 'PT0S',
  estimateType: 'AUTO',
  memberIds: [],
})

/** Names are unique among the projects of one client. */
function problemOf({ data }: Writing, project: ProjectUpdate & { id?: string; name: string }) {
  const clientId = project.clientId ?? null
  if (clientId !== null && !data.clients.has(clientId)) return notInWorkspace('Client')
  if (project.memberIds?.some((id) => !data.members.has(id))) return notInWorkspace('User')
  const taken = data.projects
    .all()
    .some((known) => known.name === project.name && known.clientId === clientId && known.id !== project.id)
  return taken ? invalid(`Project with name '${project.name}' already exists for this client`) : null
}
