import { z } from 'zod'
import { setMemberStatus, updateProfile } from '../workspace/change-members.ts'
import type { Member } from '../workspace/entities.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import type { WorkspaceData } from '../workspace/workspace-data.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { memberProfileBody } from './bodies/member-profile.ts'
import { rolesOf, userBody } from './bodies/user.ts'
import { workspaceBody } from './bodies/workspace.ts'
import { duration, name } from './body-fields.ts'
import { accessDenied } from './enter-workspace.ts'
import { flag, list, oneOf, pageFields, sortFields, text } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceHandler } from './rest-state.ts'

const ListQuery = z.object({
  email: text,
  name: text,
  'project-id': text,
  status: oneOf(['PENDING', 'ACTIVE', 'DECLINED', 'INACTIVE', 'ALL']),
  'account-statuses': list,
  memberships: oneOf(['ALL', 'NONE', 'WORKSPACE', 'PROJECT', 'USERGROUP']),
  'include-roles': flag,
  ...sortFields(['ID', 'EMAIL', 'NAME', 'NAME_LOWERCASE', 'ACCESS', 'HOURLYRATE', 'COSTRATE']),
  ...pageFields(),
})
type ListQuery = z.infer<typeof ListQuery>

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
const NewStatus = z.object({ status: z.enum(['ACTIVE', 'INACTIVE']) })
const ChangedProfile = z.object({
  name: name({ least: 1, most: 100 }).optional(),
  weekStart: z.enum(WEEKDAYS).optional(),
  workCapacity: duration.optional(),
  workingDays: z.array(z.enum(WEEKDAYS)).optional(),
})

/** The workspace with its settings and the memberships of all its people. */
export const getWorkspace: WorkspaceHandler = (call) => {
  call.body = workspaceBody(call.state.workspace)
}

/** The workspace's people by mail; memberships and roles only on demand. */
export const listUsers: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const found = workspace.members.all().filter((member) => isWanted(workspace, member, query))
  const sorted = sortedBy(found, sortKey(query), query['sort-order'])
  answerPage(call, sorted, query, (member) => ({
    ...userBody(workspace, member, query.memberships),
    ...(query['include-roles'] ? { roles: rolesOf(workspace, member) } : {}),
  }))
}

/** Activates or deactivates a member; answers the workspace, as Clockify does. */
export const updateUserStatus: WorkspaceHandler = async (call) => {
  const { status } = await readBody(call, NewStatus)
  accepted(setMemberStatus(call.state.writing, call.params.userId ?? '', status))
  call.body = workspaceBody(call.state.workspace)
}

/** What a member says about working days and hours. */
export const getMemberProfile: WorkspaceHandler = (call) => {
  const member = call.state.workspace.members.get(call.params.userId ?? '')
  call.body = memberProfileBody(foundOr(member, notInWorkspace('User')))
}

/** Admins change anyone's profile, members their own. */
export const updateMemberProfile: WorkspaceHandler = async (call) => {
  const userId = call.params.userId ?? ''
  if (!call.state.actor.admin && call.state.actor.userId !== userId) throw accessDenied()
  const input = await readBody(call, ChangedProfile)
  call.body = memberProfileBody(accepted(updateProfile(call.state.writing, userId, input)))
}

/** Every account of the stand-in is an ACTIVE one; `status` is about the membership. */
function isWanted(workspace: WorkspaceData, member: Member, query: ListQuery): boolean {
  const projectId = query['project-id']
  return (
    nameMatches(member.name, query.name) &&
    nameMatches(member.email, query.email) &&
    (query.status === undefined || query.status === 'ALL' || query.status === member.status) &&
    (query['account-statuses']?.includes('ACTIVE') ?? true) &&
    (projectId === undefined || workspace.projects.get(projectId)?.memberIds.includes(member.id) === true)
  )
}

function sortKey(query: ListQuery): (member: Member) => string {
  const column = query['sort-column']
  if (column === 'ID') return (member) => member.id
  if (column === 'NAME' || column === 'NAME_LOWERCASE') return (member) => member.name
  if (column === 'ACCESS') return (member) => member.role
  return (member) => member.email
}
