import type { Member } from '../workspace/entities.ts'
import type { SeededRandom } from '../workspace/seeded-random.ts'
import type { WorkspaceData } from '../workspace/workspace-data.ts'
import type { Limits } from './limits.ts'

/** What the people decide by. */
export interface Scene {
  workspace: WorkspaceData
  random: SeededRandom
  now: () => number
  limits: Limits
}

/** One call of Clockify's REST that somebody makes; the path starts behind the workspace's. */
export interface Action {
  by: Member
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: Record<string, unknown>
}

/** A kind of action: what somebody could do now, or null when there is nothing of the kind to do. */
export type Idea = (scene: Scene) => Action | null

/** One of them, or null when there are none. */
export const pickFrom = <T>({ random }: Scene, items: readonly T[]): T | null =>
  items.length === 0 ? null : random.pick(items)

/** Those who may come to work. */
export const activeMembers = ({ workspace }: Scene): Member[] =>
  workspace.members.all().filter((member) => member.status === 'ACTIVE')

/** Somebody does it, whoever. */
export const byAnyone = (scene: Scene, action: Omit<Action, 'by'>): Action | null =>
  by(pickFrom(scene, activeMembers(scene)), action)

/** Somebody does it who may: an owner or admin. */
export const byAdmin = (scene: Scene, action: Omit<Action, 'by'>): Action | null =>
  by(
    pickFrom(
      scene,
      activeMembers(scene).filter((member) => member.role !== 'MEMBER'),
    ),
    action,
  )

const by = (member: Member | null, action: Omit<Action, 'by'>): Action | null =>
  member === null ? null : { by: member, ...action }

/** A word that is not taken yet; once all are, a number makes a new one. */
export function freshName(scene: Scene, words: readonly string[], taken: readonly string[]): string {
  const word = scene.random.pick(words)
  let name = word
  for (let number = 2; taken.includes(name); number++) name = `${word} ${number}`
  return name
}
