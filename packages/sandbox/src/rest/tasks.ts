import { z } from 'zod'
import {
  createTask as create,
  findTask,
  deleteTask as remove,
  updateTask as update,
} from '../workspace/change-tasks.ts'
import type { Task } from '../workspace/entities.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { taskBody } from './bodies/task.ts'
import { flag, pageFields, sortFields, text } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'
import { TaskInput } from './task-input.ts'

const ListQuery = z.object({
  name: text,
  'strict-name-search': flag,
  'is-active': flag,
  ...sortFields(['ID', 'NAME']),
  ...pageFields(),
})

/** The tasks of one project; done ones too unless `is-active` says otherwise. */
export const listTasks: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const { projectId } = ids(call)
  foundOr(workspace.projects.get(projectId), notInWorkspace('Project'))
  const found = workspace.tasks
    .all()
    .filter((task) => task.projectId === projectId)
    .filter((task) => nameMatches(task.name, query.name, query['strict-name-search']))
    .filter((task) => query['is-active'] === undefined || (task.status === 'ACTIVE') === query['is-active'])
  const key = query['sort-column'] === 'ID' ? 'id' : 'name'
  const sorted = sortedBy(found, (task) => task[key], query['sort-order'])
  answerPage(call, sorted, query, taskBody(workspace))
}

/** One task, under its own project only. */
export const getTask: WorkspaceHandler = (call) => {
  const { projectId, taskId } = ids(call)
  answer(call, accepted(findTask(call.state.writing, projectId, taskId)))
}

/** Names are unique in a project. */
export const createTask: WorkspaceHandler = async (call) => {
  const input = await readBody(call, TaskInput)
  answer(call, accepted(create(call.state.writing, ids(call).projectId, input)))
  call.status = 201
}

/** Also marks as done; the name is required, what else the body leaves out stays. */
export const updateTask: WorkspaceHandler = async (call) => {
  const input = await readBody(call, TaskInput)
  const { projectId, taskId } = ids(call)
  answer(call, accepted(update(call.state.writing, projectId, taskId, input)))
}

/** Refused until the task is done. */
export const deleteTask: WorkspaceHandler = (call) => {
  const { projectId, taskId } = ids(call)
  answer(call, accepted(remove(call.state.writing, projectId, taskId)))
}

const answer = (call: WorkspaceCall, task: Task) => {
  call.body = taskBody(call.state.workspace)(task)
}

const ids = (call: WorkspaceCall) => ({
  projectId: call.params.projectId ?? '',
  taskId: call.params.taskId ?? '',
})
