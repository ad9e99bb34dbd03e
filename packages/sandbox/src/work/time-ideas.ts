import type { Member, TimeEntry } from '../workspace/entities.ts'
import { isoMoment } from '../workspace/iso-time.ts'
import { DESCRIPTIONS } from '../workspace/seed-words.ts'
import { activeMembers, type Idea, pickFrom, type Scene } from './scene.ts'

const MINUTE_MS = 60_000

/** Somebody who has no timer running starts one. */
export const startTimer: Idea = (scene) => {
  if (isFull(scene)) return null
  const by = pickFrom(
    scene,
    activeMembers(scene).filter((member) => runningOf(scene, member) === null),
  )
  if (by === null) return null
  const body = { start: isoMoment(scene.now()), ...subject(scene) }
  return { by, method: 'POST', path: '/time-entries', body }
}

/** Somebody stops the running timer. */
export const stopTimer: Idea = (scene) => {
  const by = pickFrom(
    scene,
    activeMembers(scene).filter((member) => runningOf(scene, member) !== null),
  )
  if (by === null) return null
  const body = { end: isoMoment(scene.now()) }
  return { by, method: 'PATCH', path: `/user/${by.id}/time-entries`, body }
}

/** Somebody forgot the timer and writes down what was done before. */
export const addEntry: Idea = (scene) => {
  if (isFull(scene)) return null
  const by = pickFrom(scene, activeMembers(scene))
  if (by === null) return null
  const endMs = scene.now() - scene.random.between(1, 24) * 5 * MINUTE_MS
  const startMs = endMs - scene.random.between(2, 24) * 5 * MINUTE_MS
  const body = { start: isoMoment(startMs), end: isoMoment(endMs), ...subject(scene) }
  return { by, method: 'POST', path: '/time-entries', body }
}

/** Somebody writes down better what a recent entry was about. */
export const editEntry: Idea = (scene) => {
  const found = recentEntry(scene)
  if (found === null) return null
  const { by, entry } = found
  const body = {
    start: isoMoment(entry.startMs),
    end: entry.endMs === null ? null : isoMoment(entry.endMs),
    ...subject(scene),
  }
  return { by, method: 'PUT', path: `/time-entries/${entry.id}`, body }
}

/** Now and then a slip is taken back. When there get to be many entries, somebody's oldest go, several at once. */
export const deleteEntry: Idea = (scene) => {
  if (scene.workspace.timeEntries.size >= scene.limits.timeEntries * 0.95) return clearOut(scene)
  const found = recentEntry(scene)
  if (found === null) return null
  return { by: found.by, method: 'DELETE', path: `/time-entries/${found.entry.id}` }
}

const AT_ONCE = 12

const clearOut: Idea = (scene) => {
  const by = pickFrom(scene, activeMembers(scene))
  const finished = scene.workspace.timeEntries.ofUser(by?.id ?? '').filter((entry) => entry.endMs !== null)
  const oldest = finished.slice(-AT_ONCE).map((entry) => entry.id)
  if (by === null || oldest.length === 0) return null
  return { by, method: 'DELETE', path: `/user/${by.id}/time-entries?time-entry-ids=${oldest.join(',')}` }
}

const isFull = ({ workspace, limits }: Scene) => workspace.timeEntries.size >= limits.timeEntries

const runningOf = ({ workspace }: Scene, member: Member) => workspace.timeEntries.runningOf(member.id)

/** One of the last finished entries of somebody. */
function recentEntry(scene: Scene): { by: Member; entry: TimeEntry } | null {
  const by = pickFrom(scene, activeMembers(scene))
  if (by === null) return null
  const finished = scene.workspace.timeEntries.ofUser(by.id).filter((entry) => entry.endMs !== null)
  const entry = pickFrom(scene, finished.slice(0, 8))
  return entry === null ? null : { by, entry }
}

/** What time goes into: an open project with one of its open tasks, now and then none. */
function subject(scene: Scene): Record<string, unknown> {
  const { workspace, random } = scene
  const open = workspace.projects.all().filter((project) => !project.archived)
  const project = random.percent(92) ? pickFrom(scene, open) : null
  const tasks = workspace.tasks
    .all()
    .filter((task) => task.projectId === project?.id && task.status === 'ACTIVE')
  const tags = workspace.tags.all().filter((tag) => !tag.archived)
  return {
    description: random.pick(DESCRIPTIONS),
    projectId: project?.id ?? null,
    taskId: random.percent(75) ? (pickFrom(scene, tasks)?.id ?? null) : null,
    tagIds: random.percent(35)
      ? random
          .shuffle(tags)
          .slice(0, 2)
          .map((tag) => tag.id)
      : [],
    billable: project?.billable ?? false,
  }
}
