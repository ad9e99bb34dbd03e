import { describe, expect, it } from 'vitest'
import { startRest } from './rest-harness.ts'

describe('clients', () => {
  it('are made, read, changed, archived and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const made = await rest.call('POST', '/clients', { body: { name: 'Willow Books', note: 'new' } })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ name: 'Willow Books', note: 'new', archived: false, ccEmails: [] })
    const path = `/clients/${made.json.id}`
    expect((await rest.call('GET', path)).json).toEqual(made.json)
    const changed = await rest.call('PUT', path, { body: { name: 'Willow & Son', archived: true } })
    expect(changed.json).toMatchObject({ name: 'Willow & Son', archived: true })
    expect((await rest.call('DELETE', path)).json).toMatchObject({ name: 'Willow & Son' })
    expect((await rest.call('GET', path)).status).toBe(400)
    expect(rest.heard()).toEqual(['NEW_CLIENT', 'CLIENT_UPDATED', 'CLIENT_DELETED'])
  })

  it('cannot be deleted while active', async () => {
    await using rest = await startRest()
    const [client] = rest.workspace.clients.all()
    const answer = await rest.call('DELETE', `/clients/${client?.id}`)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ message: 'Cannot delete an active client', code: 501 })
    expect(rest.changes).toEqual([])
  })

  it('lose mail copies, address and note that a PUT leaves out', async () => {
    await using rest = await startRest()
    const { json } = await rest.call('POST', '/clients', {
      body: { name: 'Willow Books', note: 'x', address: 'y' },
    })
    const path = `/clients/${json.id}`
    const body = { name: 'Willow Books', ccEmails: ['a@willow.example'] }
    expect((await rest.call('PUT', path, { body })).json).toMatchObject({
      note: null,
      address: null,
      ...body,
    })
    expect((await rest.call('PUT', path, { body: { name: 'Willow Books' } })).json.ccEmails).toEqual([])
  })

  it('take their projects and open tasks along into the archive when asked to', async () => {
    await using rest = await startRest()
    const client = rest.workspace.clients
      .all()
      .find(({ id }) =>
        rest.workspace.projects.all().some((project) => project.clientId === id && !project.archived),
      )
    const path = `/clients/${client?.id}?archive-projects=true&mark-tasks-as-done=true`
    await rest.call('PUT', path, { body: { name: client?.name, archived: true } })
    const projects = rest.workspace.projects.all().filter((project) => project.clientId === client?.id)
    expect(projects.length).toBeGreaterThan(0)
    expect(projects.every((project) => project.archived)).toBe(true)
    const ids = projects.map(({ id }) => id)
    const open = rest.workspace.tasks
      .all()
      .filter((task) => ids.includes(task.projectId) && task.status === 'ACTIVE')
    expect(open).toEqual([])
    expect(rest.heard()).toContain('PROJECT_UPDATED')
  })

  it('leave their projects without a client when they are deleted', async () => {
    await using rest = await startRest()
    const project = rest.workspace.projects.all().find(({ clientId }) => clientId !== null)
    const path = `/clients/${project?.clientId}`
    await rest.call('PUT', path, { body: { archived: true } })
    await rest.call('DELETE', path)
    expect((await rest.call('GET', `/projects/${project?.id}`)).json).toMatchObject({
      clientId: '',
      clientName: '',
    })
  })

  it('have names of their own', async () => {
    await using rest = await startRest()
    const [one, two] = rest.workspace.clients.all()
    const made = await rest.call('POST', '/clients', { body: { name: one?.name } })
    const renamed = await rest.call('PUT', `/clients/${two?.id}`, { body: { name: one?.name } })
    expect([made.status, renamed.status]).toEqual([400, 400])
    expect(made.json.message).toContain('already exists')
  })
})

describe('tags', () => {
  it('are made, read, changed and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const made = await rest.call('POST', '/tags', { body: { name: 'pairing' } })
    expect(made.status).toBe(201)
    const path = `/tags/${made.json.id}`
    expect((await rest.call('GET', path)).json).toEqual(made.json)
    const archived = await rest.call('PUT', path, { body: { name: 'pairing', archived: true } })
    expect(archived.json.archived).toBe(true)
    expect((await rest.call('DELETE', path)).status).toBe(200)
    expect(rest.heard()).toEqual(['NEW_TAG', 'TAG_UPDATED', 'TAG_DELETED'])
  })

  it('come out of the archive when a PUT leaves archived out', async () => {
    await using rest = await startRest()
    const tag = rest.workspace.tags.all().find(({ archived }) => archived)
    const answer = await rest.call('PUT', `/tags/${tag?.id}`, { body: { name: tag?.name } })
    expect(answer.json.archived).toBe(false)
  })

  it('are taken off the time entries when they are deleted', async () => {
    await using rest = await startRest()
    const entry = rest.workspace.timeEntries.all().find(({ tagIds }) => tagIds.length > 0)
    const [tagId] = entry?.tagIds ?? []
    await rest.call('DELETE', `/tags/${tagId}`)
    expect((await rest.call('GET', `/time-entries/${entry?.id}`)).json.tagIds).not.toContain(tagId)
  })

  it('are found by a part of the name, and by the whole name on demand', async () => {
    await using rest = await startRest()
    const names = async (query: string) =>
      (await rest.call('GET', `/tags?${query}`)).json.map((tag: { name: string }) => tag.name)
    expect(await names('name=RE')).toEqual(expect.arrayContaining(['research', 'review', 'rework']))
    expect(await names('name=review&strict-name-search=true')).toEqual(['review'])
    expect(await names('name=view&strict-name-search=true')).toEqual([])
  })
})
