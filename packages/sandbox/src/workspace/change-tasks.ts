import type { Task } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome, type Refusal } from './outcome.ts'
import { taskBody } from './webhook-bodies/task-body.ts'
import { withoutGaps } from './without-gaps.ts'
import type { Writing } from './writing.ts'

/** What a write to a task may say; what it leaves out stays. */
export type TaskUpdate = { [K in keyof Omit<Task, 'id' | 'projectId'>]?: Task[K] | undefined }

/** What a new task must say. */
export type NewTask = TaskUpdate & { name: string }

/** Makes a task; its name must be free in the project. */
export function createTask(writing: Writing, projectId: string, input: NewTask): Outcome<Task> {
  const { data } = writing
  const project = data.projects.get(projectId)
  if (project === null) return notInWorkspace('Project')
  const task = filledIn({ id: data.ids.next(), projectId, billable: project.billable }, input)
  const problem = problemOf(writing, task)
  if (problem !== null) return problem
  data.tasks.put(task)
  writing.tell('NEW_TASK', taskBody(data, task))
  return done(task)
}

/** Changes a task or marks it as done. */
export function updateTask(
  writing: Writing,
  projectId: string,
  id: string,
  update: TaskUpdate,
): Outcome<Task> {
  const { data } = writing
  const found = findTask(writing, projectId, id)
  if (found.kind === 'refused') return found
  const known = found.value
  const task = { ...known, ...withoutGaps(update) }
  const problem = problemOf(writing, task)
  if (problem !== null) return problem
  data.tasks.put(task)
  writing.tell('TASK_UPDATED', taskBody(data, task))
  return done(task)
}

/** Its time entries stay on the project. */
export function deleteTask(writing: Writing, projectId: string, id: string): Outcome<Task> {
  const { data } = writing
  const found = findTask(writing, projectId, id)
  if (found.kind === 'refused') return found
  const task = found.value
  if (task.status !== 'DONE') return invalid('Cannot delete an active task')
  const body = taskBody(data, task)
  data.tasks.remove(id)
  for (const entry of data.timeEntries.all()) {
    if (entry.taskId === id) data.timeEntries.put({ ...entry, taskId: null })
  }
  writing.tell('TASK_DELETED', body)
  return done(task)
}

/** A task of this project; one of another project is as good as none. */
export function findTask({ data }: Writing, projectId: string, id: string): Outcome<Task> {
  if (!data.projects.has(projectId)) return notInWorkspace('Project')
  const task = data.tasks.get(id)
  return task?.projectId === projectId ? done(task) : notInWorkspace('Task')
}

/** What would keep these tasks from being made in a new project. */
export function problemOfNewTasks(writing: Writing, tasks: readonly NewTask[]): Refusal | null {
  const names = new Set(tasks.map(({ name }) => name))
  if (names.size < tasks.length) return invalid('Tasks of a project must have different names')
  const drafts = tasks.map((task) => filledIn({ id: '', projectId: '', billable: false }, task))
  return drafts.map((draft) => problemOf(writing, draft)).find((problem) => problem !== null) ?? null
}

const filledIn = (fixed: Pick<Task, 'id' | 'projectId' | 'billable'>, input: NewTask): Task => ({
  id: fixed.id,
  projectId: fixed.projectId,
  name: input.name,
  assigneeIds: input.assigneeIds ?? [],
  userGroupIds: input.userGroupIds ?? [],
  estimate: input.estimate ?? 'PT0S',
  status: input.status ?? 'ACTIVE',
  billable: input.billable ?? fixed.billable,
  budgetEstimate: input.budgetEstimate ?? null,
})

function problemOf({ data }: Writing, task: Task): Refusal | null {
  if (task.assigneeIds.some((id) => !data.members.has(id))) return notInWorkspace('User')
  if (task.userGroupIds.some((id) => !data.userGroups.has(id))) return notInWorkspace('User group')
  const taken = data.tasks
    .all()
    .some((known) => known.projectId === task.projectId && known.name === task.name && known.id !== task.id)
  return taken ? invalid(`Task with name '${task.name}' already exists in this project`) : null
}
