import { describe, expect, it } from 'vitest'
import { NOON, startRest } from './rest-harness.ts'

const MINUTE_MS = 60_000
const at = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z')

describe('timers', () => {
  it('start without an end, run, and stop with one', async () => {
    await using rest = await startRest()
    const { ownerId } = rest.workspace
    const started = await rest.call('POST', '/time-entries', {
      body: { start: at(NOON), description: 'Sweep' },
    })
    expect(started.status).toBe(201)
    expect(started.json).toMatchObject({ description: 'Sweep', userId: ownerId, projectId: null, tagIds: [] })
    expect(started.json.timeInterval).toEqual({ start: '2026-11-24T12:00:00Z', end: null, duration: null })
    const running = await rest.call('GET', `/user/${ownerId}/time-entries?in-progress=true`)
    expect(running.json.map((entry: { id: string }) => entry.id)).toEqual([started.json.id])
    const stop = { body: { end: at(NOON + 90 * MINUTE_MS + 5000) } }
    const stopped = await rest.call('PATCH', `/user/${ownerId}/time-entries`, stop)
    expect(stopped.json.timeInterval).toMatchObject({ end: '2026-11-24T13:30:05Z', duration: 'PT1H30M5S' })
    expect((await rest.call('GET', `/user/${ownerId}/time-entries?in-progress=true`)).json).toEqual([])
    expect(rest.heard()).toEqual(['NEW_TIMER_STARTED', 'TIMER_STOPPED'])
  })

  it('start now when nothing is said, and take an empty body for that', async () => {
    await using rest = await startRest()
    rest.clock.now = NOON + 123
    const started = await rest.call('POST', '/time-entries', { body: {} })
    expect(started.json.timeInterval.start).toBe('2026-11-24T12:00:00Z')
  })

  it('stop the one that runs when another starts, for this user only', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const first = await rest.call('POST', '/time-entries', { body: { start: at(NOON) } })
    await rest.call('POST', `/user/${member.id}/time-entries`, { body: { start: at(NOON) } })
    await rest.call('POST', '/time-entries', { body: { start: at(NOON + MINUTE_MS) } })
    const before = await rest.call('GET', `/time-entries/${first.json.id}`)
    expect(before.json.timeInterval.end).toBe('2026-11-24T12:01:00Z')
    const running = await rest.call('GET', '/time-entries/status/in-progress')
    expect(running.json).toHaveLength(2)
    expect(rest.heard()).toEqual([
      'NEW_TIMER_STARTED',
      'NEW_TIMER_STARTED',
      'TIMER_STOPPED',
      'NEW_TIMER_STARTED',
    ])
  })

  it('stop too when a PUT gives them an end', async () => {
    await using rest = await startRest()
    const { json } = await rest.call('POST', '/time-entries', { body: { start: at(NOON) } })
    await rest.call('PUT', `/time-entries/${json.id}`, {
      body: { start: at(NOON), end: at(NOON + MINUTE_MS) },
    })
    expect(rest.heard()).toEqual(['NEW_TIMER_STARTED', 'TIMER_STOPPED'])
  })

  it('answer 400 to a stop when none runs, and to an end before the start', async () => {
    await using rest = await startRest()
    const path = `/user/${rest.workspace.ownerId}/time-entries`
    const idle = await rest.call('PATCH', path, { body: { end: at(NOON) } })
    await rest.call('POST', '/time-entries', { body: { start: at(NOON) } })
    const early = await rest.call('PATCH', path, { body: { end: at(NOON - MINUTE_MS) } })
    expect([idle.status, idle.json.code, early.status, early.json.code]).toEqual([400, 501, 400, 501])
    expect(rest.heard()).toEqual(['NEW_TIMER_STARTED'])
  })

  it('list ten at most unless asked for more', async () => {
    await using rest = await startRest({ sizes: { users: 14 } })
    for (const { id } of rest.members)
      await rest.call('POST', `/user/${id}/time-entries`, { body: { start: at(NOON) } })
    const answer = await rest.call('GET', '/time-entries/status/in-progress')
    expect([answer.json.length, answer.headers.get('last-page')]).toEqual([10, 'false'])
    expect((await rest.call('GET', '/time-entries/status/in-progress?page-size=1001')).status).toBe(400)
  })
})

describe('time entries', () => {
  it('are made with an end, read, changed, copied and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const project = rest.workspace.projects.all().find(({ archived, billable }) => !archived && billable)
    const task = rest.workspace.tasks.all().find(({ projectId }) => projectId === project?.id)
    const [tag] = rest.workspace.tags.all()
    const interval = { start: at(NOON - 60 * MINUTE_MS), end: at(NOON) }
    const subject = { description: 'Sweep', projectId: project?.id, taskId: task?.id, tagIds: [tag?.id] }
    const made = await rest.call('POST', '/time-entries', { body: { ...interval, ...subject } })
    expect(made.json).toMatchObject({ ...subject, billable: true, type: 'REGULAR' })
    expect(made.json.timeInterval.duration).toBe('PT1H')
    const path = `/time-entries/${made.json.id}`
    expect((await rest.call('GET', path)).json).toEqual(made.json)
    const changed = await rest.call('PUT', path, { body: { start: interval.start, description: 'Mop' } })
    expect(changed.json).toMatchObject({ description: 'Mop', projectId: null, taskId: null, tagIds: [] })
    expect(changed.json.timeInterval.end).toBe(interval.end)
    const copy = await rest.call('POST', `/user/${made.json.userId}${path}/duplicate`)
    expect([copy.status, copy.json.description]).toEqual([201, 'Mop'])
    expect(copy.json.id).not.toBe(made.json.id)
    const gone = await rest.call('DELETE', path)
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect(rest.heard()).toEqual([
      'NEW_TIME_ENTRY',
      'TIME_ENTRY_UPDATED',
      'NEW_TIME_ENTRY',
      'TIME_ENTRY_DELETED',
    ])
  })

  it('come newest first, those of the future ahead', async () => {
    await using rest = await startRest()
    const { ownerId } = rest.workspace
    await rest.call('POST', '/time-entries', { body: { start: at(NOON + 1e9), end: at(NOON + 2e9) } })
    const { json } = await rest.call('GET', `/user/${ownerId}/time-entries?page-size=5000`)
    const starts = json.map((entry: { timeInterval: { start: string } }) => entry.timeInterval.start)
    expect(starts).toEqual(starts.toSorted().toReversed())
    expect(starts[0]).toBe(at(NOON + 1e9))
  })

  it('are found by window, text, project, task, tag and what they lack', async () => {
    await using rest = await startRest()
    const { ownerId } = rest.workspace
    const mine = rest.workspace.timeEntries.ofUser(ownerId)
    const entry = mine.find(({ taskId, tagIds }) => taskId !== null && tagIds.length > 0) ?? mine[0]
    const ids = async (query: string) =>
      (await rest.call('GET', `/user/${ownerId}/time-entries?page-size=5000&${query}`)).json.map(
        (one: { id: string }) => one.id,
      )
    expect(await ids(`start=${at(entry?.startMs ?? 0)}&end=${at((entry?.startMs ?? 0) + 1000)}`)).toEqual([
      entry?.id,
    ])
    for (const query of [
      `description=${encodeURIComponent(entry?.description.toUpperCase() ?? '')}`,
      `project=${entry?.projectId}`,
      `task=${entry?.taskId}`,
      `tags=${entry?.tagIds[0]}`,
      'project-required=true',
    ]) {
      const found = await ids(query)
      expect(found).toContain(entry?.id)
      expect(found.length).toBeLessThanOrEqual(mine.length)
    }
    expect(await ids('project-required=true')).toHaveLength(mine.filter((one) => one.projectId).length)
    expect(await ids('start=2030-01-01T00:00:00Z')).toEqual([])
    expect((await rest.call('GET', `/user/${ownerId}/time-entries?start=soon`)).json.code).toBe(3000)
  })

  it('carry project, task, tags and user with hydrated=true', async () => {
    await using rest = await startRest()
    const entry = rest.workspace.timeEntries.all().find(({ taskId, tagIds }) => taskId && tagIds.length > 0)
    const { json } = await rest.call('GET', `/time-entries/${entry?.id}?hydrated=true`)
    expect(json.project.id).toBe(entry?.projectId)
    expect(json.task.id).toBe(entry?.taskId)
    expect(json.user.id).toBe(entry?.userId)
    expect(json.tags.map((tag: { id: string }) => tag.id)).toEqual(entry?.tagIds)
  })

  it.each([
    ['a foreign project', { projectId: 'f'.repeat(24) }, "Project doesn't belong to Workspace"],
    ['a foreign tag', { tagIds: ['f'.repeat(24)] }, "Tag doesn't belong to Workspace"],
    ['a task without its project', { taskId: 'f'.repeat(24) }, "Task doesn't belong to Project"],
    ['an end before its start', { end: at(NOON - 1000) }, 'End must not be before start'],
  ])('refuse %s', async (_, fields, message) => {
    await using rest = await startRest()
    const answer = await rest.call('POST', '/time-entries', { body: { start: at(NOON), ...fields } })
    expect([answer.status, answer.json]).toEqual([400, { message, code: 501 }])
    expect(rest.changes).toEqual([])
  })

  it('stay on a project that was archived since, but start on none', async () => {
    await using rest = await startRest()
    const entry = rest.workspace.timeEntries.all().find(({ projectId }) => projectId !== null)
    await rest.call('PUT', `/projects/${entry?.projectId}`, { body: { archived: true } })
    const body = { start: at(entry?.startMs ?? 0), projectId: entry?.projectId, description: 'Mop' }
    expect((await rest.call('PUT', `/time-entries/${entry?.id}`, { body })).json.projectId).toBe(
      entry?.projectId,
    )
    const fresh = await rest.call('POST', '/time-entries', { body })
    expect([fresh.status, fresh.json.message]).toEqual([400, 'Project is archived'])
  })

  it('are written and read in bulk, all of them or none', async () => {
    await using rest = await startRest()
    const [one, two] = rest.workspace.timeEntries.ofUser(rest.workspace.ownerId)
    const foreign = rest.workspace.timeEntries.ofUser(rest.plainMember().id)[0]
    const path = `/user/${rest.workspace.ownerId}/time-entries`
    const body = [one, two].map((entry) => ({ id: entry?.id, description: 'Bulk' }))
    const replaced = await rest.call('PUT', path, { body })
    expect(replaced.json.map((entry: { description: string }) => entry.description)).toEqual(['Bulk', 'Bulk'])
    const read = await rest.call('POST', '/time-entries/batch', {
      body: { timeEntryIds: [two?.id, one?.id] },
    })
    expect(read.json.map((entry: { id: string }) => entry.id)).toEqual([two?.id, one?.id])
    const mixed = await rest.call('DELETE', `${path}?time-entry-ids=${one?.id}&time-entry-ids=${foreign?.id}`)
    expect(mixed.status).toBe(400)
    expect((await rest.call('DELETE', path)).json.code).toBe(3001)
    const deleted = await rest.call('DELETE', `${path}?time-entry-ids=${one?.id},${two?.id}`)
    expect(deleted.json).toHaveLength(2)
    expect(rest.heard()).toEqual([
      ...['TIME_ENTRY_UPDATED', 'TIME_ENTRY_UPDATED'],
      ...['TIME_ENTRY_DELETED', 'TIME_ENTRY_DELETED'],
    ])
  })

  it('count for whoever the add-on stands for', async () => {
    await using rest = await startRest()
    const userId = rest.plainMember().id
    const token = {
      kind: 'user',
      addonId: 'a'.repeat(24),
      scopes: ['TIME_ENTRY_WRITE'],
      status: 'ACTIVE',
    } as const
    rest.tokens.set('person', { ...token, userId, workspaceId: rest.workspace.id })
    const headers = { 'X-Api-Key': '', 'X-Addon-Token': 'person' }
    const made = await rest.call('POST', '/time-entries', { headers, body: { start: at(NOON) } })
    expect(made.json.userId).toBe(userId)
  })
})
