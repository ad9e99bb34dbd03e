import { describe, expect, it } from 'vitest'
import { startRest } from './rest-harness.ts'

describe('the current user', () => {
  it('is the owner of the key, with memberships on demand', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const headers = { 'X-Api-Key': member.apiKey }
    const user = await rest.callAt('GET', '/api/v1/user', { headers })
    expect(user.json).toMatchObject({
      id: member.id,
      email: member.email,
      activeWorkspace: rest.workspace.id,
      memberships: [],
    })
    const more = await rest.callAt('GET', '/api/v1/user?include-memberships=true', { headers })
    expect(more.json.memberships[0]).toMatchObject({
      targetId: rest.workspace.id,
      membershipType: 'WORKSPACE',
    })
  })

  it('sees the own workspaces, all or by role', async () => {
    await using rest = await startRest()
    const list = await rest.callAt('GET', '/api/v1/workspaces')
    expect(list.json).toHaveLength(1)
    expect(list.json[0]).toMatchObject({ id: rest.workspace.id, name: rest.workspace.name })
    expect(list.json[0].memberships).toHaveLength(rest.members.length)
    expect((await rest.callAt('GET', '/api/v1/workspaces?roles=OWNER')).json).toHaveLength(1)
    expect((await rest.callAt('GET', '/api/v1/workspaces?roles=WORKSPACE_ADMIN')).json).toEqual([])
  })
})

describe('the users of a workspace', () => {
  it('are listed by mail, without memberships unless asked for, and never with their keys', async () => {
    await using rest = await startRest()
    const plain = await rest.call('GET', '/users')
    const mails = plain.json.map((user: { email: string }) => user.email)
    expect(mails).toEqual(mails.toSorted())
    expect(plain.json.every((user: { memberships: unknown[] }) => user.memberships.length === 0)).toBe(true)
    for (const { apiKey } of rest.members) expect(plain.text).not.toContain(apiKey)
    const full = await rest.call('GET', '/users?memberships=ALL&include-roles=true')
    const owner = full.json.find((user: { id: string }) => user.id === rest.workspace.ownerId)
    expect(owner.memberships.map((one: { membershipType: string }) => one.membershipType)).toContain(
      'PROJECT',
    )
    expect(owner.roles[0].role).toBe('OWNER')
  })

  it('are found by status, name, mail and project', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    await rest.call('PUT', `/users/${member.id}`, { body: { status: 'INACTIVE' } })
    const ids = async (query: string) =>
      (await rest.call('GET', `/users?${query}`)).json.map((user: { id: string }) => user.id)
    expect(await ids('status=INACTIVE')).toEqual([member.id])
    expect(await ids('status=ACTIVE')).toHaveLength(rest.members.length - 1)
    expect(await ids('status=ALL')).toHaveLength(rest.members.length)
    expect(await ids(`name=${encodeURIComponent(member.name.toLowerCase())}`)).toEqual([member.id])
    expect(await ids(`email=${encodeURIComponent(member.email)}`)).toEqual([member.id])
    const project = rest.workspace.projects.all().find((one) => !one.public)
    if (project)
      expect((await ids(`project-id=${project.id}`)).toSorted()).toEqual(project.memberIds.toSorted())
  })

  it('are deactivated and activated again, and each change tells its webhook once', async () => {
    await using rest = await startRest()
    const path = `/users/${rest.plainMember().id}`
    for (const status of ['INACTIVE', 'INACTIVE', 'ACTIVE'])
      expect((await rest.call('PUT', path, { body: { status } })).json.id).toBe(rest.workspace.id)
    expect(rest.heard()).toEqual(['USER_DEACTIVATED_ON_WORKSPACE', 'USER_ACTIVATED_ON_WORKSPACE'])
  })

  it('include the owner, who cannot be deactivated', async () => {
    await using rest = await startRest()
    const answer = await rest.call('PUT', `/users/${rest.workspace.ownerId}`, {
      body: { status: 'INACTIVE' },
    })
    expect([answer.status, answer.json.code]).toEqual([400, 501])
  })

  it('have profiles that they change themselves', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const headers = { 'X-Api-Key': member.apiKey }
    const body = { workCapacity: 'PT6H', weekStart: 'SUNDAY', name: 'Renamed Person' }
    const changed = await rest.call('PATCH', `/member-profile/${member.id}`, { headers, body })
    expect(changed.json).toMatchObject(body)
    expect((await rest.call('GET', `/member-profile/${member.id}`)).json).toEqual(changed.json)
    const foreign = await rest.call('PATCH', `/member-profile/${rest.workspace.ownerId}`, { headers, body })
    expect(foreign.status).toBe(403)
    expect(rest.heard()).toEqual(['USER_UPDATED'])
  })
})

describe('user groups', () => {
  it('are made, renamed, filled, emptied and deleted, and each write tells its webhook', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const made = await rest.call('POST', '/user-groups', { body: { name: 'Night shift' } })
    expect([made.status, made.json.userIds]).toEqual([201, []])
    const path = `/user-groups/${made.json.id}`
    expect((await rest.call('PUT', path, { body: { name: 'Day shift' } })).json.name).toBe('Day shift')
    const filled = await rest.call('POST', `${path}/users`, { body: { userId: member.id } })
    expect(filled.json.userIds).toEqual([member.id])
    expect((await rest.call('DELETE', `${path}/users/${member.id}`)).json.userIds).toEqual([])
    expect((await rest.call('DELETE', path)).status).toBe(200)
    const updates = Array(3).fill('USER_GROUP_UPDATED')
    expect(rest.heard()).toEqual(['USER_GROUP_CREATED', ...updates, 'USER_GROUP_DELETED'])
  })

  it('take nobody twice and nobody unknown', async () => {
    await using rest = await startRest()
    const [group] = rest.workspace.userGroups.all()
    const path = `/user-groups/${group?.id}/users`
    const twice = await rest.call('POST', path, { body: { userId: group?.userIds[0] } })
    const unknown = await rest.call('POST', path, { body: { userId: 'f'.repeat(24) } })
    const absent = await rest.call('DELETE', `${path}/${'f'.repeat(24)}`)
    expect([twice.status, unknown.status, absent.status]).toEqual([400, 400, 400])
    expect(rest.changes).toEqual([])
  })
})
