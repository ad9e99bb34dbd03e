import type { Scope } from '@clockhouse/core/manifest'
import { Router } from '@koa/router'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import * as clients from './clients.ts'
import { getCurrentUser, listWorkspaces } from './current-user.ts'
import { enterWorkspace } from './enter-workspace.ts'
import { listProjects } from './list-projects.ts'
import { listTimeEntriesOf } from './list-time-entries.ts'
import * as projects from './projects.ts'
import type { WorkspaceCallState } from './rest-state.ts'
import * as tags from './tags.ts'
import * as tasks from './tasks.ts'
import * as timeEntries from './time-entries.ts'
import * as userGroups from './user-groups.ts'
import * as userTimeEntries from './user-time-entries.ts'
import * as users from './users.ts'

/** What the routes of Clockify's REST work on. */
export interface RestDeps {
  store: WorkspaceStore
}

type RestRouter = Router<WorkspaceCallState>
type Guards = ReturnType<typeof guardsOf>

/** Clockify's REST for people, structure and time; `guardApi` must stand before it. */
export function restRoutes({ store }: RestDeps): RestRouter {
  const router: RestRouter = new Router({ prefix: '/api/v1' })
  router.get('/user', getCurrentUser(store)).get('/workspaces', listWorkspaces(store))
  const guards = guardsOf(store)
  addPeople(router, guards)
  addStructure(router, guards)
  addTime(router, guards)
  return router
}

/** `may` lets every member in, `admin` only owners and admins; add-ons need the scope. */
const guardsOf = (store: WorkspaceStore) => ({
  may: (scope: Scope) => enterWorkspace(store, { scope, role: 'member' }),
  admin: (scope: Scope) => enterWorkspace(store, { scope, role: 'admin' }),
})

const W = '/workspaces/:workspaceId'

const addPeople = (router: RestRouter, { may, admin }: Guards): RestRouter =>
  router
    .get(W, may('WORKSPACE_READ'), users.getWorkspace)
    .get(`${W}/users`, admin('USER_READ'), users.listUsers)
    .put(`${W}/users/:userId`, admin('USER_WRITE'), users.updateUserStatus)
    .get(`${W}/member-profile/:userId`, may('USER_READ'), users.getMemberProfile)
    .patch(`${W}/member-profile/:userId`, may('USER_WRITE'), users.updateMemberProfile)
    .get(`${W}/user-groups`, may('GROUP_READ'), userGroups.listUserGroups)
    .post(`${W}/user-groups`, admin('GROUP_WRITE'), userGroups.createUserGroup)
    .put(`${W}/user-groups/:id`, admin('GROUP_WRITE'), userGroups.updateUserGroup)
    .delete(`${W}/user-groups/:id`, admin('GROUP_WRITE'), userGroups.deleteUserGroup)
    .post(`${W}/user-groups/:id/users`, admin('GROUP_WRITE'), userGroups.addUserToGroup)
    .delete(`${W}/user-groups/:id/users/:userId`, admin('GROUP_WRITE'), userGroups.removeUserFromGroup)

const addStructure = (router: RestRouter, { may, admin }: Guards): RestRouter =>
  router
    .get(`${W}/clients`, may('CLIENT_READ'), clients.listClients)
    .post(`${W}/clients`, admin('CLIENT_WRITE'), clients.createClient)
    .get(`${W}/clients/:id`, may('CLIENT_READ'), clients.getClient)
    .put(`${W}/clients/:id`, admin('CLIENT_WRITE'), clients.updateClient)
    .delete(`${W}/clients/:id`, admin('CLIENT_WRITE'), clients.deleteClient)
    .get(`${W}/projects`, may('PROJECT_READ'), listProjects)
    .post(`${W}/projects`, admin('PROJECT_WRITE'), projects.createProject)
    .get(`${W}/projects/:projectId`, may('PROJECT_READ'), projects.getProject)
    .put(`${W}/projects/:projectId`, admin('PROJECT_WRITE'), projects.updateProject)
    .delete(`${W}/projects/:projectId`, admin('PROJECT_WRITE'), projects.deleteProject)
    .patch(`${W}/projects/:projectId/estimate`, admin('PROJECT_WRITE'), projects.updateEstimate)
    .patch(`${W}/projects/:projectId/template`, admin('PROJECT_WRITE'), projects.updateTemplate)
    .patch(`${W}/projects/:projectId/memberships`, admin('PROJECT_WRITE'), projects.replaceMemberships)
    .post(`${W}/projects/:projectId/memberships`, admin('PROJECT_WRITE'), projects.changeTeam)
    .get(`${W}/projects/:projectId/tasks`, may('TASK_READ'), tasks.listTasks)
    .post(`${W}/projects/:projectId/tasks`, may('TASK_WRITE'), tasks.createTask)
    .get(`${W}/projects/:projectId/tasks/:taskId`, may('TASK_READ'), tasks.getTask)
    .put(`${W}/projects/:projectId/tasks/:taskId`, may('TASK_WRITE'), tasks.updateTask)
    .delete(`${W}/projects/:projectId/tasks/:taskId`, may('TASK_WRITE'), tasks.deleteTask)
    .get(`${W}/tags`, may('TAG_READ'), tags.listTags)
    .post(`${W}/tags`, may('TAG_WRITE'), tags.createTag)
    .get(`${W}/tags/:id`, may('TAG_READ'), tags.getTag)
    .put(`${W}/tags/:id`, may('TAG_WRITE'), tags.updateTag)
    .delete(`${W}/tags/:id`, may('TAG_WRITE'), tags.deleteTag)

const addTime = (router: RestRouter, { may }: Guards): RestRouter =>
  router
    .post(`${W}/time-entries`, may('TIME_ENTRY_WRITE'), timeEntries.createTimeEntry)
    .post(`${W}/time-entries/batch`, may('TIME_ENTRY_READ'), timeEntries.getTimeEntries)
    .get(`${W}/time-entries/status/in-progress`, may('TIME_ENTRY_READ'), timeEntries.listRunningTimers)
    .get(`${W}/time-entries/:id`, may('TIME_ENTRY_READ'), timeEntries.getTimeEntry)
    .put(`${W}/time-entries/:id`, may('TIME_ENTRY_WRITE'), timeEntries.updateTimeEntry)
    .delete(`${W}/time-entries/:id`, may('TIME_ENTRY_WRITE'), timeEntries.deleteTimeEntry)
    .get(`${W}/user/:userId/time-entries`, may('TIME_ENTRY_READ'), listTimeEntriesOf)
    .post(`${W}/user/:userId/time-entries`, may('TIME_ENTRY_WRITE'), userTimeEntries.createTimeEntryFor)
    .patch(`${W}/user/:userId/time-entries`, may('TIME_ENTRY_WRITE'), userTimeEntries.stopRunningTimer)
    .put(`${W}/user/:userId/time-entries`, may('TIME_ENTRY_WRITE'), userTimeEntries.replaceTimeEntries)
    .delete(`${W}/user/:userId/time-entries`, may('TIME_ENTRY_WRITE'), userTimeEntries.deleteTimeEntries)
    .post(
      `${W}/user/:userId/time-entries/:id/duplicate`,
      may('TIME_ENTRY_WRITE'),
      userTimeEntries.duplicateEntry,
    )
