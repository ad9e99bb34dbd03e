import { z } from 'zod'
import {
  createProject as create,
  deleteProject as remove,
  updateProject as update,
} from '../workspace/change-projects.ts'
import type { Project } from '../workspace/entities.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { hydratedProjectBody, projectBody } from './bodies/project.ts'
import {
  ChangedEstimate,
  ChangedMemberships,
  ChangedProject,
  ChangedTeam,
  ChangedTemplate,
  NewProject,
} from './project-input.ts'
import { flag } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'

/** One project, with tasks and client when `hydrated`. */
export const getProject: WorkspaceHandler = (call) => {
  const { hydrated } = readQuery(call, z.object({ hydrated: flag }))
  const body = hydrated ? hydratedProjectBody : projectBody
  call.body = body(call.state.workspace)(projectOf(call))
}

/** The team is whoever makes the project and those that the body names; a public one is open to all besides. */
export const createProject: WorkspaceHandler = async (call) => {
  const { tasks, memberIds, ...input } = await readBody(call, NewProject)
  const { workspace, actor, writing } = call.state
  const team = [...new Set([actor.userId, ...memberIds])]
  const project = accepted(create(writing, { ...input, memberIds: team }, tasks))
  call.status = 201
  call.body = projectBody(workspace)(project)
}

/** Also archives; rates and all else that the body leaves out stay. */
export const updateProject: WorkspaceHandler = async (call) => {
  changeProject(call, await readBody(call, ChangedProject))
}

/** How long the project may take. */
export const updateEstimate: WorkspaceHandler = async (call) => {
  changeProject(call, await readBody(call, ChangedEstimate))
}

/** Whether the project is a template. */
export const updateTemplate: WorkspaceHandler = async (call) => {
  changeProject(call, await readBody(call, ChangedTemplate))
}

/** The whole team at once. */
export const replaceMemberships: WorkspaceHandler = async (call) => {
  changeProject(call, await readBody(call, ChangedMemberships))
}

/** Some people join the team, or leave it. */
export const changeTeam: WorkspaceHandler = async (call) => {
  const { userIds, remove: leaving } = await readBody(call, ChangedTeam)
  const { memberIds } = projectOf(call)
  const team = leaving
    ? memberIds.filter((id) => !userIds.includes(id))
    : [...new Set([...memberIds, ...userIds])]
  changeProject(call, { memberIds: team })
}

/** Refused until the project is archived. */
export const deleteProject: WorkspaceHandler = (call) => {
  const project = accepted(remove(call.state.writing, idOf(call)))
  call.body = projectBody(call.state.workspace)(project)
}

function changeProject(call: WorkspaceCall, change: Parameters<typeof update>[2]): void {
  const project = accepted(update(call.state.writing, idOf(call), change))
  call.body = projectBody(call.state.workspace)(project)
}

const projectOf = (call: WorkspaceCall): Project =>
  foundOr(call.state.workspace.projects.get(idOf(call)), notInWorkspace('Project'))

const idOf = (call: WorkspaceCall): string => call.params.projectId ?? ''
