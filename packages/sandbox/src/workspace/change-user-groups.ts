import type { UserGroup } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { userGroupBody } from './webhook-bodies/named-thing-body.ts'
import type { Writing } from './writing.ts'

/** Makes an empty group; its name must be free. */
export function createUserGroup(writing: Writing, name: string): Outcome<UserGroup> {
  if (nameTaken(writing, name, null)) return taken(name)
  const group = writing.data.userGroups.put({ id: writing.data.ids.next(), name, userIds: [] })
  writing.tell('USER_GROUP_CREATED', userGroupBody(writing.data, group))
  return done(group)
}

/** Gives a group another name. */
export function renameUserGroup(writing: Writing, id: string, name: string): Outcome<UserGroup> {
  const group = writing.data.userGroups.get(id)
  if (group === null) return notInWorkspace('User group')
  if (nameTaken(writing, name, id)) return taken(name)
  return updated(writing, { ...group, name })
}

/** Refuses whoever is in the group already. */
export function addToUserGroup(writing: Writing, id: string, userId: string): Outcome<UserGroup> {
  const group = writing.data.userGroups.get(id)
  if (group === null) return notInWorkspace('User group')
  if (!writing.data.members.has(userId)) return notInWorkspace('User')
  if (group.userIds.includes(userId)) return invalid('User is already in the user group')
  return updated(writing, { ...group, userIds: [...group.userIds, userId] })
}

/** Refuses whoever is not in the group. */
export function takeFromUserGroup(writing: Writing, id: string, userId: string): Outcome<UserGroup> {
  const group = writing.data.userGroups.get(id)
  if (group === null) return notInWorkspace('User group')
  if (!group.userIds.includes(userId)) return invalid('User is not in the user group')
  return updated(writing, { ...group, userIds: group.userIds.filter((known) => known !== userId) })
}

/** Takes the group off its tasks; they send no webhook of their own for that. */
export function deleteUserGroup(writing: Writing, id: string): Outcome<UserGroup> {
  const { data } = writing
  const group = data.userGroups.remove(id)
  if (group === null) return notInWorkspace('User group')
  for (const task of data.tasks.all()) {
    if (!task.userGroupIds.includes(id)) continue
    data.tasks.put({ ...task, userGroupIds: task.userGroupIds.filter((known) => known !== id) })
  }
  writing.tell('USER_GROUP_DELETED', userGroupBody(data, group))
  return done(group)
}

function updated(writing: Writing, group: UserGroup): Outcome<UserGroup> {
  writing.data.userGroups.put(group)
  writing.tell('USER_GROUP_UPDATED', userGroupBody(writing.data, group))
  return done(group)
}

const nameTaken = ({ data }: Writing, name: string, exceptId: string | null) =>
  data.userGroups.all().some((group) => group.name === name && group.id !== exceptId)

const taken = (name: string) => invalid(`User group with name '${name}' already exists`)
