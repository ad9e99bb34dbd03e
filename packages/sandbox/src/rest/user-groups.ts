import { z } from 'zod'
import {
  addToUserGroup,
  createUserGroup as create,
  deleteUserGroup as remove,
  renameUserGroup,
  takeFromUserGroup,
} from '../workspace/change-user-groups.ts'
import type { UserGroup } from '../workspace/entities.ts'
import { userGroupBody } from '../workspace/webhook-bodies/named-thing-body.ts'
import { accepted } from './accepted-write.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { name } from './body-fields.ts'
import { flag, pageFields, sortFields, text } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'

const ListQuery = z.object({
  'project-id': text,
  name: text,
  includeTeamManagers: flag,
  ...sortFields(['ID', 'NAME']),
  ...pageFields(),
})
const NamedGroup = z.object({ name: name({ least: 1, most: 100 }) })
const NewMember = z.object({ userId: z.string() })

/** Groups by name; those that share members with a project on demand. */
export const listUserGroups: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const team =
    query['project-id'] === undefined ? null : workspace.projects.get(query['project-id'])?.memberIds
  const found = workspace.userGroups
    .all()
    .filter((group) => nameMatches(group.name, query.name))
    .filter((group) => team === null || group.userIds.some((id) => team?.includes(id)))
  const key = query['sort-column'] === 'ID' ? 'id' : 'name'
  const sorted = sortedBy(found, (group) => group[key], query['sort-order'])
  answerPage(call, sorted, query, (group) => userGroupBody(workspace, group))
}

/** A new group is empty. */
export const createUserGroup: WorkspaceHandler = async (call) => {
  const input = await readBody(call, NamedGroup)
  answer(call, accepted(create(call.state.writing, input.name)))
  call.status = 201
}

/** Renames; who is in it has routes of its own. */
export const updateUserGroup: WorkspaceHandler = async (call) => {
  const input = await readBody(call, NamedGroup)
  answer(call, accepted(renameUserGroup(call.state.writing, call.params.id ?? '', input.name)))
}

/** Takes the group off its tasks too. */
export const deleteUserGroup: WorkspaceHandler = (call) => {
  answer(call, accepted(remove(call.state.writing, call.params.id ?? '')))
}

/** Answers the whole group. */
export const addUserToGroup: WorkspaceHandler = async (call) => {
  const { userId } = await readBody(call, NewMember)
  answer(call, accepted(addToUserGroup(call.state.writing, call.params.id ?? '', userId)))
}

/** Answers the group that is left. */
export const removeUserFromGroup: WorkspaceHandler = (call) => {
  const { id = '', userId = '' } = call.params
  answer(call, accepted(takeFromUserGroup(call.state.writing, id, userId)))
}

/** REST and webhooks show a group alike. */
const answer = (call: WorkspaceCall, group: UserGroup) => {
  call.body = userGroupBody(call.state.workspace, group)
}
