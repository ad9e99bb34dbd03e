import type { Project } from '../workspace/entities.ts'
import { CLIENT_NAMES, PROJECT_COLORS, PROJECT_NAMES } from '../workspace/seed-words.ts'
import { byAdmin, freshName, type Idea, pickFrom, type Scene } from './scene.ts'

/** A public project for one of the active clients, while there is room. */
export const addProject: Idea = (scene) => {
  const { workspace, limits, random } = scene
  if (workspace.projects.size >= limits.projects) return null
  const client = pickFrom(
    scene,
    workspace.clients.all().filter((candidate) => !candidate.archived),
  )
  const body = {
    name: freshName(
      scene,
      PROJECT_NAMES,
      workspace.projects.all().map((project) => project.name),
    ),
    clientId: client?.id ?? '',
    color: random.pick(PROJECT_COLORS),
    billable: random.percent(70),
    isPublic: true,
  }
  return byAdmin(scene, { method: 'POST', path: '/projects', body })
}

/** Another colour, another note. */
export const changeProject: Idea = (scene) => {
  const project = pickFrom(scene, openProjects(scene))
  if (project === null) return null
  const color = scene.random.pick(PROJECT_COLORS)
  const note = `Next review in week ${scene.random.between(1, 52)}`
  return byAdmin(scene, {
    method: 'PUT',
    path: `/projects/${project.id}`,
    body: { name: project.name, color, note },
  })
}

/** Only when the list gets long, so that most projects stay open. */
export const archiveProject: Idea = (scene) => {
  if (!isLong(scene)) return null
  const project = pickFrom(scene, openProjects(scene))
  if (project === null) return null
  return byAdmin(scene, { method: 'PUT', path: `/projects/${project.id}`, body: { archived: true } })
}

/** Archived projects go when the list gets long. */
export const deleteProject: Idea = (scene) => {
  if (!isLong(scene)) return null
  const project = pickFrom(
    scene,
    scene.workspace.projects.all().filter((candidate) => candidate.archived),
  )
  return project === null ? null : byAdmin(scene, { method: 'DELETE', path: `/projects/${project.id}` })
}

/** A client, while there is room. */
export const addClient: Idea = (scene) => {
  const clients = scene.workspace.clients.all()
  if (clients.length >= scene.limits.clients) return null
  const name = freshName(
    scene,
    CLIENT_NAMES,
    clients.map((client) => client.name),
  )
  return byAdmin(scene, { method: 'POST', path: '/clients', body: { name } })
}

/** Another address, or into the archive where there are many. */
export const changeClient: Idea = (scene) => {
  const { workspace, random, limits } = scene
  const client = pickFrom(
    scene,
    workspace.clients.all().filter((candidate) => !candidate.archived),
  )
  if (client === null) return null
  const archived = workspace.clients.size > limits.clients * 0.8
  const body = { name: client.name, address: `${random.between(1, 90)} Station Road`, archived }
  return byAdmin(scene, { method: 'PUT', path: `/clients/${client.id}`, body })
}

/** Archived clients go when the list gets long. */
export const deleteClient: Idea = (scene) => {
  const { workspace, limits } = scene
  if (workspace.clients.size < limits.clients * 0.8) return null
  const client = pickFrom(
    scene,
    workspace.clients.all().filter((candidate) => candidate.archived),
  )
  return client === null ? null : byAdmin(scene, { method: 'DELETE', path: `/clients/${client.id}` })
}

const openProjects = ({ workspace }: Scene): Project[] =>
  workspace.projects.all().filter((project) => !project.archived)

const isLong = ({ workspace, limits }: Scene) => workspace.projects.size >= limits.projects * 0.8
