import type { Task } from '../workspace/entities.ts'
import { TAG_NAMES, TASK_NAMES } from '../workspace/seed-words.ts'
import { type Action, activeMembers, byAnyone, freshName, type Idea, pickFrom, type Scene } from './scene.ts'

/** A task of an open project, while there is room. */
export const addTask: Idea = (scene) => {
  const { workspace, limits } = scene
  if (workspace.tasks.size >= limits.tasks) return null
  const project = pickFrom(
    scene,
    workspace.projects.all().filter((candidate) => !candidate.archived),
  )
  if (project === null) return null
  const taken = workspace.tasks.all().filter((task) => task.projectId === project.id)
  const name = freshName(
    scene,
    TASK_NAMES,
    taken.map((task) => task.name),
  )
  return byAnyone(scene, { method: 'POST', path: `/projects/${project.id}/tasks`, body: { name } })
}

/** Somebody takes a task over and says how long it may take. */
export const changeTask: Idea = (scene) => {
  const task = pickFrom(scene, openTasks(scene))
  const assignee = pickFrom(scene, activeMembers(scene))
  if (task === null || assignee === null) return null
  const estimate = `PT${scene.random.between(2, 24)}H`
  return byAnyone(scene, putTask(task, { assigneeIds: [assignee.id], estimate }))
}

/** Somebody is done with an open task. */
export const finishTask: Idea = (scene) => {
  const task = pickFrom(scene, openTasks(scene))
  return task === null ? null : byAnyone(scene, putTask(task, { status: 'DONE' }))
}

/** Done tasks go when the list gets long. */
export const deleteTask: Idea = (scene) => {
  const { workspace, limits } = scene
  if (workspace.tasks.size < limits.tasks * 0.9) return null
  const task = pickFrom(
    scene,
    workspace.tasks.all().filter((candidate) => candidate.status === 'DONE'),
  )
  if (task === null) return null
  return byAnyone(scene, { method: 'DELETE', path: `/projects/${task.projectId}/tasks/${task.id}` })
}

/** A tag, while there is room. */
export const addTag: Idea = (scene) => {
  const tags = scene.workspace.tags.all()
  if (tags.length >= scene.limits.tags) return null
  const name = freshName(
    scene,
    TAG_NAMES,
    tags.map((tag) => tag.name),
  )
  return byAnyone(scene, { method: 'POST', path: '/tags', body: { name } })
}

/** Puts a tag into the archive or takes it out again. */
export const archiveTag: Idea = (scene) => {
  const tag = pickFrom(scene, scene.workspace.tags.all())
  if (tag === null) return null
  const body = { name: tag.name, archived: !tag.archived }
  return byAnyone(scene, { method: 'PUT', path: `/tags/${tag.id}`, body })
}

/** Tags go when the list gets long. */
export const deleteTag: Idea = (scene) => {
  const tags = scene.workspace.tags.all()
  if (tags.length < scene.limits.tags * 0.7) return null
  const tag = pickFrom(scene, tags)
  return tag === null ? null : byAnyone(scene, { method: 'DELETE', path: `/tags/${tag.id}` })
}

const openTasks = ({ workspace }: Scene): Task[] =>
  workspace.tasks.all().filter((task) => task.status === 'ACTIVE')

const putTask = (task: Task, change: Record<string, unknown>): Omit<Action, 'by'> => ({
  method: 'PUT',
  path: `/projects/${task.projectId}/tasks/${task.id}`,
  body: { name: task.name, ...change },
})
