import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPeopleAtWork } from '../../src/work/people-at-work.ts'
import { createWorkspaceStore } from '../../src/workspace/workspace-store.ts'
import { NOON, startRest } from './rest-harness.ts'

type Rest = Awaited<ReturnType<typeof startRest>>

/** After a long day of all kinds of writes. */
async function afterWork(seed: number): Promise<Rest> {
  const rest = await startRest()
  const people = createPeopleAtWork({ store: rest.store, baseUrl: () => rest.url, seed })
  for (let hour = 0; hour < 5; hour++) {
    await people.perform(60)
    rest.clock.now += 3_600_000
  }
  return rest
}

const listed = async (rest: Rest, path: string) => (await rest.call('GET', `${path}?page-size=5000`)).json

describe.each([1, 2])('a workspace after much work (%i)', (seed) => {
  let rest: Rest
  beforeAll(async () => {
    rest = await afterWork(seed)
  })
  afterAll(() => rest[Symbol.asyncDispose]())

  it('refers to nothing that is gone', async () => {
    const { workspace } = rest
    const projects = await listed(rest, '/projects')
    for (const { clientId } of projects) expect(clientId === '' || workspace.clients.has(clientId)).toBe(true)
    for (const { projectId } of workspace.tasks.all()) expect(workspace.projects.has(projectId)).toBe(true)
    for (const { id } of rest.members) {
      for (const entry of await listed(rest, `/user/${id}/time-entries`)) {
        expect(entry.projectId === null || workspace.projects.has(entry.projectId)).toBe(true)
        const task = entry.taskId === null ? null : workspace.tasks.get(entry.taskId)
        expect(entry.taskId === null || task?.projectId === entry.projectId).toBe(true)
        for (const tagId of entry.tagIds) expect(workspace.tags.has(tagId)).toBe(true)
      }
    }
  })

  it('still counts what its lists give', async () => {
    const counts = rest.store.summaries()[0]?.counts
    expect(await listed(rest, '/users')).toHaveLength(counts?.users ?? -1)
    expect(await listed(rest, '/clients')).toHaveLength(counts?.clients ?? -1)
    expect(await listed(rest, '/projects')).toHaveLength(counts?.projects ?? -1)
    expect(await listed(rest, '/tags')).toHaveLength(counts?.tags ?? -1)
    expect(await listed(rest, '/user-groups')).toHaveLength(counts?.userGroups ?? -1)
    const lists = await Promise.all(rest.members.map(({ id }) => listed(rest, `/user/${id}/time-entries`)))
    expect(lists.flat()).toHaveLength(counts?.timeEntries ?? -1)
    const hydrated = (await rest.call('GET', '/projects?page-size=5000&hydrated=true')).json
    const tasks = hydrated.flatMap((project: { tasks: unknown[] }) => project.tasks)
    expect(tasks).toHaveLength(counts?.tasks ?? -1)
  })

  it('is told by its webhooks: who replays them has the same things', async () => {
    const fresh = createWorkspaceStore({
      seed: 1,
      sizes: { users: 6, projects: 8, tasks: 24, timeEntries: 120 },
      ownerApiKey: null,
      clock: () => NOON,
      saved: null,
    })
    const [before] = fresh.list()
    for (const [noun, now, then] of [
      ['CLIENT', rest.workspace.clients, before?.clients],
      ['TAG', rest.workspace.tags, before?.tags],
      ['USER_GROUP', rest.workspace.userGroups, before?.userGroups],
      ['PROJECT', rest.workspace.projects, before?.projects],
    ] as const) {
      const names = new Map((then?.all() ?? []).map(({ id, name }) => [id, name]))
      for (const { event, body } of rest.changes) {
        if (event === `${noun}_DELETED`) names.delete(String(body.id))
        else if ([`NEW_${noun}`, `${noun}_CREATED`, `${noun}_UPDATED`].includes(event))
          names.set(String(body.id), String(body.name))
      }
      expect(Object.fromEntries(names)).toEqual(
        Object.fromEntries(now.all().map(({ id, name }) => [id, name])),
      )
    }
  })

  it('is the same after a restart, and its lists too', async () => {
    const saved = JSON.parse(JSON.stringify(rest.store.snapshot()))
    const again = createWorkspaceStore({
      seed,
      sizes: { users: 2, projects: 1, tasks: 0, timeEntries: 0 },
      ownerApiKey: null,
      clock: () => NOON,
      saved,
    })
    expect(again.summaries()).toEqual(rest.store.summaries())
    for (const { id } of rest.members)
      expect(again.list()[0]?.timeEntries.ofUser(id)).toEqual(rest.workspace.timeEntries.ofUser(id))
  })
})
