import { describe, expect, it } from 'vitest'
import type { WorkspaceState } from '../../src/workspace/entities.ts'
import { seedWorkspace, type WorkspaceSizes } from '../../src/workspace/seed-workspace.ts'

const DEFAULT: WorkspaceSizes = { users: 12, projects: 20, tasks: 80, timeEntries: 2000 }
const NOW = Date.UTC(2026, 10, 24, 12, 34, 56)
const DAY_MS = 24 * 60 * 60 * 1000

const seeded = (seed: number, sizes: Partial<WorkspaceSizes> = {}, now = NOW): WorkspaceState =>
  seedWorkspace({ seed, sizes: { ...DEFAULT, ...sizes }, now })

const idsOf = (state: WorkspaceState): string[] => [
  state.id,
  ...[
    state.members,
    state.userGroups,
    state.clients,
    state.projects,
    state.tasks,
    state.tags,
    state.timeEntries,
  ]
    .flat()
    .map(({ id }) => id),
]

describe('a workspace from a seed', () => {
  it('is the same for the same seed, to the last byte', () => {
    expect(JSON.stringify(seeded(7))).toBe(JSON.stringify(seeded(7)))
  })

  it('has other ids, people and work for another seed', () => {
    const [one, two] = [seeded(1), seeded(2)]
    const ids = new Set(idsOf(one))
    expect(idsOf(two).filter((id) => ids.has(id))).toEqual([])
    expect(one.members.map(({ name }) => name)).not.toEqual(two.members.map(({ name }) => name))
    expect(one.members[0]?.apiKey).not.toBe(two.members[0]?.apiKey)
  })

  it('keeps ids, names and descriptions when it starts at another time; only the days follow the clock', () => {
    const [one, two] = [seeded(1), seeded(1, {}, NOW + 100 * DAY_MS)]
    expect(idsOf(two)).toEqual(idsOf(one))
    expect(two.members).toEqual(one.members)
    expect(two.timeEntries.map(({ description }) => description)).toEqual(
      one.timeEntries.map(({ description }) => description),
    )
    expect(two.timeEntries[0]?.startMs).toBeGreaterThan(one.timeEntries[0]?.startMs ?? 0)
  })

  it.each([
    DEFAULT,
    { users: 2, projects: 1, tasks: 0, timeEntries: 0 },
    { users: 3, projects: 7, tasks: 5, timeEntries: 1 },
    { users: 40, projects: 75, tasks: 1999, timeEntries: 301 },
  ])('has exactly the sizes that were asked for: %j', (sizes) => {
    const state = seedWorkspace({ seed: 3, sizes, now: NOW })
    expect({
      users: state.members.length,
      projects: state.projects.length,
      tasks: state.tasks.length,
      timeEntries: state.timeEntries.length,
    }).toEqual(sizes)
    expect(state.members.some(({ role }) => role === 'MEMBER')).toBe(true)
  })

  it('has ids of 24 hex digits, none twice', () => {
    const ids = idsOf(seeded(1))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  })

  it('has names and mail addresses of their own, however many', () => {
    const state = seeded(1, { users: 2000, projects: 400, tasks: 4000 })
    const distinct = (values: string[]) => expect(new Set(values).size).toBe(values.length)
    distinct(state.members.map(({ email }) => email))
    distinct(state.members.map(({ apiKey }) => apiKey))
    distinct(state.projects.map(({ name }) => name))
    distinct(state.tasks.map(({ projectId, name }) => `${projectId} ${name}`))
    for (const { email } of state.members) expect(email).toMatch(/^[a-z0-9.]+@lindenhof\.example$/)
  })

  it('refers only to what it has', () => {
    const state = seeded(1)
    const ids = new Set(idsOf(state))
    const projectOf = new Map(state.tasks.map(({ id, projectId }) => [id, projectId]))
    for (const entry of state.timeEntries) {
      const named = [entry.userId, entry.projectId, entry.taskId, ...entry.tagIds].filter((id) => id !== null)
      expect(named.every((id) => ids.has(id))).toBe(true)
      if (entry.taskId !== null) expect(projectOf.get(entry.taskId)).toBe(entry.projectId)
    }
  })

  it('has entries of the last weeks that ended before now, on working days, one after the other per user', () => {
    const state = seeded(1)
    for (const member of state.members) {
      const mine = state.timeEntries.filter(({ userId }) => userId === member.id)
      const sorted = mine.toSorted((a, b) => a.startMs - b.startMs)
      for (const [index, { startMs, endMs }] of sorted.entries()) {
        expect(endMs ?? Number.POSITIVE_INFINITY).toBeLessThan(NOW)
        expect(startMs).toBeGreaterThan(NOW - 120 * DAY_MS)
        expect([0, 6]).not.toContain(new Date(startMs).getUTCDay())
        expect(startMs).toBeGreaterThanOrEqual(sorted[index - 1]?.endMs ?? 0)
      }
    }
  })

  it('makes 200,000 entries within seconds', () => {
    const started = performance.now()
    expect(seeded(1, { timeEntries: 200_000 }).timeEntries).toHaveLength(200_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
