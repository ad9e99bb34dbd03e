import type { Member } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { memberBody, memberProfileBody } from './webhook-bodies/member-body.ts'
import type { Writing } from './writing.ts'

/** Activates or deactivates; the owner cannot be deactivated. Saying the same again changes nothing. */
export function setMemberStatus(writing: Writing, id: string, status: Member['status']): Outcome<Member> {
  const { data } = writing
  const known = data.members.get(id)
  if (known === null) return notInWorkspace('User')
  if (known.role === 'OWNER' && status === 'INACTIVE') return invalid('Workspace owner cannot be deactivated')
  if (known.status === status) return done(known)
  const member = data.members.put({ ...known, status })
  const event = status === 'ACTIVE' ? 'USER_ACTIVATED_ON_WORKSPACE' : 'USER_DEACTIVATED_ON_WORKSPACE'
  writing.tell(event, memberProfileBody(member))
  return done(member)
}

/** What a profile's PATCH may say; what it leaves out stays. */
export type ProfileUpdate = {
  [K in 'name' | 'weekStart' | 'workCapacity' | 'workingDays']?: Member[K] | undefined
}

/** Changes what a member says about oneself. */
export function updateProfile(writing: Writing, id: string, update: ProfileUpdate): Outcome<Member> {
  const known = writing.data.members.get(id)
  if (known === null) return notInWorkspace('User')
  const member = writing.data.members.put({
    ...known,
    name: update.name ?? known.name,
    weekStart: update.weekStart ?? known.weekStart,
    workCapacity: update.workCapacity ?? known.workCapacity,
    workingDays: update.workingDays ?? known.workingDays,
  })
  writing.tell('USER_UPDATED', memberBody(member))
  return done(member)
}
