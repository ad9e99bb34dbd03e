import { GROUP_NAMES } from '../workspace/seed-words.ts'
import { activeMembers, byAdmin, freshName, type Idea, pickFrom } from './scene.ts'

/** Somebody joins a group, or leaves it. */
export const shuffleGroup: Idea = (scene) => {
  const group = pickFrom(scene, scene.workspace.userGroups.all())
  const member = pickFrom(scene, activeMembers(scene))
  if (group === null || member === null) return null
  const path = `/user-groups/${group.id}/users`
  return group.userIds.includes(member.id)
    ? byAdmin(scene, { method: 'DELETE', path: `${path}/${member.id}` })
    : byAdmin(scene, { method: 'POST', path, body: { userId: member.id } })
}

/** A new group where there is room, else one goes. */
export const changeGroups: Idea = (scene) => {
  const groups = scene.workspace.userGroups.all()
  if (groups.length < scene.limits.userGroups) {
    const name = freshName(
      scene,
      GROUP_NAMES,
      groups.map((group) => group.name),
    )
    return byAdmin(scene, { method: 'POST', path: '/user-groups', body: { name } })
  }
  const group = pickFrom(scene, groups)
  return group === null ? null : byAdmin(scene, { method: 'DELETE', path: `/user-groups/${group.id}` })
}

/** Somebody works more or fewer hours from now on. */
export const changeProfile: Idea = (scene) => {
  const by = pickFrom(scene, activeMembers(scene))
  if (by === null) return null
  const body = { workCapacity: `PT${scene.random.between(4, 8)}H` }
  return { by, method: 'PATCH', path: `/member-profile/${by.id}`, body }
}

/** Somebody leaves for a while or comes back; five in six are always there. */
export const switchMember: Idea = (scene) => {
  const members = scene.workspace.members.all()
  const away = members.filter((member) => member.status === 'INACTIVE')
  const leaving = away.length < Math.floor(members.length / 6)
  const there = members.filter((member) => member.status === 'ACTIVE' && member.role === 'MEMBER')
  const member = pickFrom(scene, leaving && scene.random.percent(50) ? there : away)
  if (member === null) return null
  const status = member.status === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE'
  return byAdmin(scene, { method: 'PUT', path: `/users/${member.id}`, body: { status } })
}
