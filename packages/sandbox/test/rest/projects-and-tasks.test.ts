import { describe, expect, it } from 'vitest'
import { startRest } from './rest-harness.ts'

describe('projects', () => {
  it('are made, read, changed, archived and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const [client] = rest.workspace.clients.all()
    const body = { name: 'Moon base', clientId: client?.id, color: '#03a9f4', billable: true, isPublic: true }
    const made = await rest.call('POST', '/projects', { body })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({
      name: 'Moon base',
      clientName: client?.name,
      public: true,
      duration: 'PT0S',
    })
    expect(made.json.memberships).toMatchObject([
      { userId: rest.workspace.ownerId, membershipType: 'PROJECT' },
    ])
    const path = `/projects/${made.json.id}`
    expect((await rest.call('GET', path)).json).toEqual(made.json)
    expect((await rest.call('PUT', path, { body: { note: 'Phase two' } })).json).toMatchObject({
      name: 'Moon base',
      note: 'Phase two',
      billable: true,
    })
    expect((await rest.call('PUT', path, { body: { archived: true } })).json.archived).toBe(true)
    expect((await rest.call('DELETE', path)).status).toBe(200)
    expect(rest.heard()).toEqual(['NEW_PROJECT', 'PROJECT_UPDATED', 'PROJECT_UPDATED', 'PROJECT_DELETED'])
  })

  it('cannot be deleted while active', async () => {
    await using rest = await startRest()
    const [project] = rest.workspace.projects.all()
    const answer = await rest.call('DELETE', `/projects/${project?.id}`)
    expect([answer.status, answer.json]).toEqual([
      400,
      { message: 'Cannot delete an active project', code: 501 },
    ])
  })

  it('take their tasks with them, and leave their time without a project', async () => {
    await using rest = await startRest()
    const entry = rest.workspace.timeEntries.all().find(({ taskId }) => taskId !== null)
    const path = `/projects/${entry?.projectId}`
    await rest.call('PUT', path, { body: { archived: true } })
    await rest.call('DELETE', path)
    const after = await rest.call('GET', `/time-entries/${entry?.id}`)
    expect(after.json).toMatchObject({ projectId: null, taskId: null, description: entry?.description })
    expect(rest.workspace.tasks.all().some((task) => task.projectId === entry?.projectId)).toBe(false)
  })

  it('carry their tasks and client with hydrated=true, in the list and alone', async () => {
    await using rest = await startRest()
    const list = (await rest.call('GET', '/projects?hydrated=true')).json
    const tasks = list.flatMap((project: { tasks: unknown[] }) => project.tasks)
    expect(tasks).toHaveLength(24)
    const one = await rest.call('GET', `/projects/${list[0].id}?hydrated=true`)
    expect(one.json).toEqual(list[0])
    expect((await rest.call('GET', '/projects')).json[0].tasks).toBeUndefined()
  })

  it('may bring tasks, members, rate and estimate along', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const made = await rest.call('POST', '/projects', {
      body: {
        name: 'Moon base',
        tasks: [{ name: 'Dig' }, { name: 'Build' }],
        memberships: [{ userId: member.id }],
        hourlyRate: { amount: 9000 },
        estimate: { estimate: 'PT40H', type: 'MANUAL' },
      },
    })
    expect(made.json).toMatchObject({
      hourlyRate: { amount: 9000 },
      estimate: { estimate: 'PT40H', type: 'MANUAL' },
    })
    const team = made.json.memberships.map((membership: { userId: string }) => membership.userId)
    expect(team).toEqual([rest.workspace.ownerId, member.id])
    expect((await rest.call('GET', `/projects/${made.json.id}/tasks`)).json).toHaveLength(2)
    expect(rest.heard()).toEqual(['NEW_PROJECT', 'NEW_TASK', 'NEW_TASK'])
  })

  it('change their team, estimate and template by routes of their own', async () => {
    await using rest = await startRest()
    const [project] = rest.workspace.projects.all()
    const path = `/projects/${project?.id}`
    const [one, two] = rest.members
    const replaced = await rest.call('PATCH', `${path}/memberships`, {
      body: { memberships: [{ userId: one?.id }] },
    })
    expect(replaced.json.memberships).toHaveLength(1)
    const grown = await rest.call('POST', `${path}/memberships`, { body: { userIds: [two?.id] } })
    expect(grown.json.memberships).toHaveLength(2)
    const shrunk = await rest.call('POST', `${path}/memberships`, {
      body: { userIds: [one?.id], remove: true },
    })
    expect(shrunk.json.memberships[0].userId).toBe(two?.id)
    const timeEstimate = { estimate: 'PT12H', type: 'MANUAL', active: true }
    const estimated = await rest.call('PATCH', `${path}/estimate`, { body: { timeEstimate } })
    expect(estimated.json.estimate.estimate).toBe('PT12H')
    expect((await rest.call('PATCH', `${path}/template`, { body: { isTemplate: true } })).json.template).toBe(
      true,
    )
    expect(rest.heard()).toEqual(Array(5).fill('PROJECT_UPDATED'))
  })

  it('are found by name, client, member, access and state', async () => {
    await using rest = await startRest()
    const ids = async (query: string) =>
      (await rest.call('GET', `/projects?${query}`)).json.map((project: { id: string }) => project.id)
    const [project] = rest.workspace.projects.all().filter(({ clientId }) => clientId !== null)
    expect(await ids(`clients=${project?.clientId}`)).toContain(project?.id)
    expect(await ids(`clients=${project?.clientId}&contains-client=false`)).not.toContain(project?.id)
    expect(await ids(`name=${encodeURIComponent(project?.name.slice(0, 5).toUpperCase() ?? '')}`)).toContain(
      project?.id,
    )
    expect(await ids('access=PUBLIC')).toHaveLength(
      rest.workspace.projects.all().filter((one) => one.public).length,
    )
    const twoClients = rest.workspace.clients.all().map(({ id }) => `clients=${id}`)
    expect(await ids(twoClients.join('&'))).toEqual(
      await ids(twoClients.join('&').replaceAll('&clients=', ',')),
    )
  })

  it('refuse a client, a member or a name that does not fit', async () => {
    await using rest = await startRest()
    const [project] = rest.workspace.projects.all()
    const refused = async (body: object) => (await rest.call('POST', '/projects', { body })).json.message
    expect(await refused({ name: 'Moon', clientId: 'f'.repeat(24) })).toBe(
      "Client doesn't belong to Workspace",
    )
    expect(await refused({ name: 'Moon', memberships: [{ userId: 'nobody' }] })).toContain(
      "User doesn't belong",
    )
    expect(await refused({ name: 'Moon', tasks: [{ name: 'Dig' }, { name: 'Dig' }] })).toContain(
      'different names',
    )
    expect(await refused({ name: 'Moon', tasks: [{ name: 'Dig', assigneeIds: ['x'] }] })).toContain('User')
    expect(await refused({ name: project?.name, clientId: project?.clientId ?? '' })).toContain(
      'already exists',
    )
    expect(rest.changes).toEqual([])
  })
})

describe('tasks', () => {
  it('are made, read, changed, done and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const [project] = rest.workspace.projects.all()
    const path = `/projects/${project?.id}/tasks`
    const body = { name: 'Walk the site', assigneeIds: [rest.plainMember().id], estimate: 'PT3H' }
    const made = await rest.call('POST', path, { body })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ ...body, status: 'ACTIVE', active: true, projectId: project?.id })
    expect((await rest.call('GET', `${path}/${made.json.id}`)).json).toEqual(made.json)
    const done = await rest.call('PUT', `${path}/${made.json.id}`, {
      body: { name: 'Walk it', status: 'DONE' },
    })
    expect(done.json).toMatchObject({ name: 'Walk it', status: 'DONE', active: false, estimate: 'PT3H' })
    expect((await rest.call('DELETE', `${path}/${made.json.id}`)).status).toBe(200)
    expect(rest.heard()).toEqual(['NEW_TASK', 'TASK_UPDATED', 'TASK_DELETED'])
  })

  it('cannot be deleted until they are done', async () => {
    await using rest = await startRest()
    const task = rest.workspace.tasks.all().find(({ status }) => status === 'ACTIVE')
    const answer = await rest.call('DELETE', `/projects/${task?.projectId}/tasks/${task?.id}`)
    expect([answer.status, answer.json]).toEqual([
      400,
      { message: 'Cannot delete an active task', code: 501 },
    ])
  })

  it('are not there under another project', async () => {
    await using rest = await startRest()
    const [task] = rest.workspace.tasks.all()
    const other = rest.workspace.projects.all().find(({ id }) => id !== task?.projectId)
    const answer = await rest.call('GET', `/projects/${other?.id}/tasks/${task?.id}`)
    expect([answer.status, answer.json.message]).toEqual([400, "Task doesn't belong to Workspace"])
  })

  it('are listed open only with is-active', async () => {
    await using rest = await startRest()
    const [task] = rest.workspace.tasks.all().filter(({ status }) => status === 'ACTIVE')
    const path = `/projects/${task?.projectId}/tasks`
    await rest.call('PUT', `${path}/${task?.id}`, { body: { name: task?.name, status: 'DONE' } })
    const ids = async (query: string) =>
      (await rest.call('GET', path + query)).json.map((one: { id: string }) => one.id)
    expect(await ids('')).toContain(task?.id)
    expect(await ids('?is-active=true')).not.toContain(task?.id)
    expect(await ids('?is-active=false')).toContain(task?.id)
  })

  it('count the time tracked on them', async () => {
    await using rest = await startRest()
    const project = rest.workspace.projects.all().find(({ archived }) => !archived)
    const task = await rest.call('POST', `/projects/${project?.id}/tasks`, { body: { name: 'Fresh' } })
    const path = `/projects/${project?.id}/tasks/${task.json.id}`
    const interval = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:30:00Z' }
    const body = { projectId: project?.id, taskId: task.json.id, ...interval }
    const entry = await rest.call('POST', '/time-entries', { body })
    expect((await rest.call('GET', path)).json.duration).toBe('PT1H30M')
    await rest.call('DELETE', `/time-entries/${entry.json.id}`)
    expect((await rest.call('GET', path)).json.duration).toBe('PT0S')
  })
})
