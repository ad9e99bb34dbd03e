import type { Member } from '../../workspace/entities.ts'

/** A member's profile as REST shows one. */
export const memberProfileBody = (member: Member) => ({
  email: member.email,
  name: member.name,
  imageUrl: member.profilePicture,
  hasPassword: true,
  hasPendingApprovalRequest: false,
  userCustomFieldValues: [],
  weekStart: member.weekStart,
  workCapacity: member.workCapacity,
  workingDays: member.workingDays,
  workspaceNumber: 1,
})
