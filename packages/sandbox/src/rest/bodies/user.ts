import type { Member } from '../../workspace/entities.ts'
import { memberSettings } from '../../workspace/webhook-bodies/member-body.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'

/** Which memberships a user's body lists. */
export type MembershipsShown = 'ALL' | 'NONE' | 'WORKSPACE' | 'PROJECT' | 'USERGROUP'

/** A user as REST shows one. `status` is the account's; whether the membership is active, `memberships` says. */
export const userBody = (data: WorkspaceData, member: Member, shown: MembershipsShown = 'NONE') => ({
  id: member.id,
  email: member.email,
  name: member.name,
  memberships: membershipsOf(data, member, shown),
  profilePicture: member.profilePicture,
  activeWorkspace: data.id,
  defaultWorkspace: data.id,
  settings: memberSettings(member),
  status: 'ACTIVE',
  customFields: [],
})

/** The roles of a member: with `include-roles` only. */
export const rolesOf = (data: WorkspaceData, member: Member) =>
  member.role === 'MEMBER'
    ? []
    : [{ role: ROLE_NAMES[member.role], entities: [{ id: data.id, name: data.name }] }]

const ROLE_NAMES = { OWNER: 'OWNER', ADMIN: 'WORKSPACE_ADMIN' } as const

/** The membership of a user in the workspace, as its body and the user's list it. */
export const workspaceMembership = (data: WorkspaceData, member: Member) =>
  membership(member.id, data.id, 'WORKSPACE', member.status)

/** The membership of a user in a project. */
export const projectMembership = (userId: string, projectId: string) =>
  membership(userId, projectId, 'PROJECT', 'ACTIVE')

function membershipsOf(data: WorkspaceData, member: Member, shown: MembershipsShown) {
  const projects = data.projects.all().filter((project) => project.memberIds.includes(member.id))
  const groups = data.userGroups.all().filter((group) => group.userIds.includes(member.id))
  const byType = {
    WORKSPACE: [workspaceMembership(data, member)],
    PROJECT: projects.map((project) => projectMembership(member.id, project.id)),
    USERGROUP: groups.map((group) => membership(member.id, group.id, 'USERGROUP', 'ACTIVE')),
  }
  if (shown === 'NONE') return []
  return shown === 'ALL' ? Object.values(byType).flat() : byType[shown]
}

const membership = (userId: string, targetId: string, type: string, status: string) => ({
  userId,
  hourlyRate: null,
  costRate: null,
  targetId,
  membershipType: type,
  membershipStatus: status,
})
