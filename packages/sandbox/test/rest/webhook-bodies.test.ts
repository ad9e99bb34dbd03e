import { findEvent, payloadIssues } from '@clockhouse/core/events'
import { entityIdOf, workspaceIdOf } from '@clockhouse/core/events/entity-id'
import { describe, expect, it } from 'vitest'
import type { WorkspaceChange } from '../../src/sandbox-types.ts'
import { NOON, startRest } from './rest-harness.ts'

type Rest = Awaited<ReturnType<typeof startRest>>

const at = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z')

/** One write of each kind that causes a webhook. */
async function writeEverything(rest: Rest): Promise<void> {
  const post = async (path: string, body: object) => (await rest.call('POST', path, { body })).json.id
  const client = await post('/clients', { name: 'Willow Books' })
  const project = await post('/projects', { name: 'Moon base', clientId: client, billable: true })
  const task = await post(`/projects/${project}/tasks`, { name: 'Dig', assigneeIds: [rest.plainMember().id] })
  const tag = await post('/tags', { name: 'pairing' })
  const subject = { description: 'Sweep', projectId: project, taskId: task, tagIds: [tag] }
  const entry = await post('/time-entries', { start: at(NOON - 3_600_000), end: at(NOON), ...subject })
  await rest.call('PUT', `/time-entries/${entry}`, { body: { start: at(NOON - 60_000), ...subject } })
  await post('/time-entries', { start: at(NOON), ...subject })
  const end = { body: { end: at(NOON + 60_000) } }
  await rest.call('PATCH', `/user/${rest.workspace.ownerId}/time-entries`, end)
  await rest.call('DELETE', `/time-entries/${entry}`)
  await rest.call('PUT', `/tags/${tag}`, { body: { name: 'pairs' } })
  await rest.call('DELETE', `/tags/${tag}`)
  await rest.call('PUT', `/projects/${project}/tasks/${task}`, { body: { name: 'Dig', status: 'DONE' } })
  await rest.call('DELETE', `/projects/${project}/tasks/${task}`)
  await rest.call('PUT', `/projects/${project}`, { body: { archived: true } })
  await rest.call('DELETE', `/projects/${project}`)
  await rest.call('PUT', `/clients/${client}`, { body: { archived: true } })
  await rest.call('DELETE', `/clients/${client}`)
  const group = await post('/user-groups', { name: 'Night shift' })
  await post(`/user-groups/${group}/users`, { userId: rest.plainMember().id })
  await rest.call('DELETE', `/user-groups/${group}`)
  const member = rest.plainMember().id
  await rest.call('PATCH', `/member-profile/${member}`, { body: { name: 'Renamed Person' } })
  for (const status of ['INACTIVE', 'ACTIVE'])
    await rest.call('PUT', `/users/${member}`, { body: { status } })
}

const bodyOf = (changes: readonly WorkspaceChange[], event: string) =>
  changes.find((change) => change.event === event)?.body ?? {}

describe('the webhooks of writes', () => {
  it('cover every event of time, structure, groups and people', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    expect(new Set(rest.changes.map(({ event }) => event))).toEqual(
      new Set([
        ...[
          'NEW_TIMER_STARTED',
          'TIMER_STOPPED',
          'NEW_TIME_ENTRY',
          'TIME_ENTRY_UPDATED',
          'TIME_ENTRY_DELETED',
        ],
        ...[
          'NEW_CLIENT',
          'CLIENT_UPDATED',
          'CLIENT_DELETED',
          'NEW_PROJECT',
          'PROJECT_UPDATED',
          'PROJECT_DELETED',
        ],
        ...['NEW_TASK', 'TASK_UPDATED', 'TASK_DELETED', 'NEW_TAG', 'TAG_UPDATED', 'TAG_DELETED'],
        ...['USER_GROUP_CREATED', 'USER_GROUP_UPDATED', 'USER_GROUP_DELETED'],
        ...['USER_UPDATED', 'USER_ACTIVATED_ON_WORKSPACE', 'USER_DEACTIVATED_ON_WORKSPACE'],
      ]),
    )
  })

  it('have bodies that the events’ schemas accept and that name their entity', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    for (const { event, body } of rest.changes) {
      const wire: unknown = JSON.parse(JSON.stringify(body))
      expect([event, payloadIssues(event, wire)]).toEqual([event, []])
      expect([event, entityIdOf(event, wire)]).toEqual([event, body.id])
      expect(Object.keys(body), event).not.toContain('event')
    }
  })

  it('carry the workspace only where Clockify’s do', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    const without = rest.changes.filter(({ body }) => workspaceIdOf(body) === null).map(({ event }) => event)
    expect(new Set(without)).toEqual(
      new Set([
        ...['NEW_TASK', 'TASK_UPDATED', 'TASK_DELETED'],
        ...['USER_UPDATED', 'USER_ACTIVATED_ON_WORKSPACE', 'USER_DEACTIVATED_ON_WORKSPACE'],
      ]),
    )
    for (const change of rest.changes) expect(change.workspaceId).toBe(rest.workspace.id)
  })

  it('show a time entry with project, task, tags and owner inside, unlike REST', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    expect(bodyOf(rest.changes, 'NEW_TIMER_STARTED')).toMatchObject({
      description: 'Sweep',
      timeInterval: { start: '2026-11-24T12:00:00Z', end: null, duration: null },
      currentlyRunning: true,
      hourlyRate: null,
      project: { name: 'Moon base', clientName: 'Willow Books', workspaceId: rest.workspace.id },
      task: { name: 'Dig', workspaceId: rest.workspace.id },
      tags: [{ name: 'pairing', archived: false }],
      user: { id: rest.workspace.ownerId },
    })
    expect(bodyOf(rest.changes, 'TIMER_STOPPED')).toMatchObject({
      timeInterval: { end: '2026-11-24T12:01:00Z', duration: 'PT1M' },
      currentlyRunning: false,
    })
  })

  it('show a project with client and tasks, and a deleted one as it was', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    expect(bodyOf(rest.changes, 'NEW_PROJECT')).toMatchObject({
      name: 'Moon base',
      client: { name: 'Willow Books' },
      tasks: [],
      hourlyRate: { amount: rest.workspace.hourlyRate },
    })
    expect(bodyOf(rest.changes, 'PROJECT_DELETED')).toMatchObject({ name: 'Moon base', archived: true })
  })

  it('show only id, mail and name of a changed user, and the settings of a deactivated one', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    expect(Object.keys(bodyOf(rest.changes, 'USER_UPDATED'))).toEqual(['id', 'email', 'name'])
    expect(bodyOf(rest.changes, 'USER_DEACTIVATED_ON_WORKSPACE')).toHaveProperty('settings.timeZone')
  })

  it('never show a key', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    const all = JSON.stringify(rest.changes)
    for (const { apiKey } of rest.members) expect(all).not.toContain(apiKey)
  })

  it('are of events that manifests may name', async () => {
    await using rest = await startRest()
    await writeEverything(rest)
    for (const { event } of rest.changes) expect(findEvent(event)?.manifestVersion).toBe('1.5')
  })
})
