import { describe, expect, it } from 'vitest'
import { holder, startRest, withoutKey } from './rest-harness.ts'

describe('who may call', () => {
  it('answers 401 code 1000 to a call without a key or a token', async () => {
    await using rest = await startRest()
    const answer = await rest.call('GET', '/tags', { headers: withoutKey() })
    expect([answer.status, answer.json.code]).toEqual([401, 1000])
    expect(answer.json.message).toContain('authentication')
  })

  it('answers 401 code 1000 to a call with both a key and a token', async () => {
    await using rest = await startRest()
    rest.tokens.set('good', holder(rest, { scopes: ['TAG_READ'] }))
    const answer = await rest.call('GET', '/tags', { headers: { 'X-Addon-Token': 'good' } })
    expect([answer.status, answer.json.code]).toEqual([401, 1000])
  })

  it('answers 401 code 1000 to a bearer token, even when its text is the right key', async () => {
    await using rest = await startRest()
    const headers = withoutKey({ Authorization: `Bearer ${rest.store.ownerApiKey()}` })
    const answer = await rest.call('GET', '/tags', { headers })
    expect([answer.status, answer.json.code]).toEqual([401, 1000])
  })

  it('answers 401 code 4003 to an unknown key and 401 code 4017 to an unknown token', async () => {
    await using rest = await startRest()
    const key = await rest.call('GET', '/tags', { headers: { 'X-Api-Key': 'made-up' } })
    const token = await rest.call('GET', '/tags', { headers: withoutKey({ 'X-Addon-Token': 'made-up' }) })
    expect([key.status, key.json.code]).toEqual([401, 4003])
    expect([token.status, token.json.code]).toEqual([401, 4017])
  })

  it('answers 401 to the token of a disabled add-on', async () => {
    await using rest = await startRest()
    rest.tokens.set('sleeping', holder(rest, { scopes: ['TAG_READ'], status: 'INACTIVE' }))
    const answer = await rest.call('GET', '/tags', { headers: withoutKey({ 'X-Addon-Token': 'sleeping' }) })
    expect(answer.status).toBe(401)
  })

  it('asks unknown callers who they are before it says whether a route or workspace exists', async () => {
    await using rest = await startRest()
    const headers = withoutKey()
    expect((await rest.call('GET', '/no-such-thing', { headers })).status).toBe(401)
    expect((await rest.callAt('GET', '/api/v1/workspaces/unknown', { headers })).status).toBe(401)
  })
})

describe('what an add-on may do', () => {
  it('answers 401 and names the permission that is missing', async () => {
    await using rest = await startRest()
    rest.tokens.set('reader', holder(rest, { scopes: ['TAG_READ', 'PROJECT_READ'] }))
    const headers = withoutKey({ 'X-Addon-Token': 'reader' })
    expect((await rest.call('GET', '/tags', { headers })).status).toBe(200)
    const answer = await rest.call('POST', '/projects', { headers, body: { name: 'Not allowed' } })
    expect(answer.status).toBe(401)
    expect(answer.json.message).toBe('Addon aaaaaaaaaaaaaaaaaaaaaaaa does not have permission PROJECT_WRITE')
    expect(rest.changes).toEqual([])
  })

  it('does not take a WRITE scope for a READ one', async () => {
    await using rest = await startRest()
    rest.tokens.set('writer', holder(rest, { scopes: ['TAG_WRITE'] }))
    const answer = await rest.call('GET', '/tags', { headers: withoutKey({ 'X-Addon-Token': 'writer' }) })
    expect(answer.json.message).toContain('TAG_READ')
  })

  it.each([
    ['GET', '', 'WORKSPACE_READ'],
    ['GET', '/users', 'USER_READ'],
    ['GET', '/user-groups', 'GROUP_READ'],
    ['GET', '/clients', 'CLIENT_READ'],
    ['GET', '/projects', 'PROJECT_READ'],
    ['GET', '/time-entries/status/in-progress', 'TIME_ENTRY_READ'],
    ['DELETE', '/clients/x', 'CLIENT_WRITE'],
    ['POST', '/time-entries', 'TIME_ENTRY_WRITE'],
    ['POST', '/user-groups', 'GROUP_WRITE'],
    ['PUT', '/users/x', 'USER_WRITE'],
    ['PUT', '/projects/x/tasks/y', 'TASK_WRITE'],
  ])('asks for the right scope on %s %s', async (method, path, scope) => {
    await using rest = await startRest()
    rest.tokens.set('bare', holder(rest))
    const answer = await rest.call(method, path, { headers: withoutKey({ 'X-Addon-Token': 'bare' }) })
    expect([answer.status, answer.json.message.endsWith(`permission ${scope}`)]).toEqual([401, true])
  })

  it('answers 401 "API is not accessible" to the list of workspaces, whatever the scopes', async () => {
    await using rest = await startRest()
    rest.tokens.set('reader', holder(rest, { scopes: ['WORKSPACE_READ', 'USER_READ'] }))
    const headers = withoutKey({ 'X-Addon-Token': 'reader' })
    const list = await rest.callAt('GET', '/api/v1/workspaces', { headers })
    expect([list.status, list.json.message]).toEqual([401, 'API is not accessible'])
    expect((await rest.call('GET', '', { headers })).json.id).toBe(rest.workspace.id)
    expect((await rest.callAt('GET', '/api/v1/user', { headers })).json.id).toBe(rest.workspace.ownerId)
  })

  it('keeps the token of another workspace out', async () => {
    await using rest = await startRest()
    rest.tokens.set(
      'foreign',
      holder(rest, { scopes: ['TAG_READ'], workspaceId: 'bbbbbbbbbbbbbbbbbbbbbbbb' }),
    )
    const answer = await rest.call('GET', '/tags', { headers: withoutKey({ 'X-Addon-Token': 'foreign' }) })
    expect([answer.status, answer.json.message]).toEqual([403, 'Access Denied'])
  })

  it('gives the token of a person that person’s rights, and the installation’s an admin’s', async () => {
    await using rest = await startRest()
    const { id: userId } = rest.plainMember()
    rest.tokens.set('person', holder(rest, { kind: 'user', userId, scopes: ['USER_READ'] }))
    rest.tokens.set('addon', holder(rest, { userId, scopes: ['USER_READ'] }))
    const person = await rest.call('GET', '/users', { headers: withoutKey({ 'X-Addon-Token': 'person' }) })
    const addon = await rest.call('GET', '/users', { headers: withoutKey({ 'X-Addon-Token': 'addon' }) })
    expect([person.status, addon.status]).toEqual([403, 200])
  })
})

describe('what a plain member may do', () => {
  it('answers 403 code 501 "Access Denied" to the list of users and to changes of structure', async () => {
    await using rest = await startRest()
    const headers = { 'X-Api-Key': rest.plainMember().apiKey }
    const denied = await rest.call('GET', '/users', { headers })
    expect([denied.status, denied.json]).toEqual([403, { message: 'Access Denied', code: 501 }])
    expect((await rest.call('POST', '/clients', { headers, body: { name: 'New' } })).status).toBe(403)
    expect((await rest.call('GET', '/clients', { headers })).status).toBe(200)
  })

  it('shows members only their own time', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    const headers = { 'X-Api-Key': member.apiKey }
    const other = rest.workspace.ownerId
    const entry = rest.workspace.timeEntries.ofUser(other)[0]
    expect((await rest.call('GET', `/user/${member.id}/time-entries`, { headers })).status).toBe(200)
    expect((await rest.call('GET', `/user/${other}/time-entries`, { headers })).status).toBe(403)
    expect((await rest.call('GET', `/time-entries/${entry?.id}`, { headers })).status).toBe(403)
    expect((await rest.call('DELETE', `/time-entries/${entry?.id}`, { headers })).status).toBe(403)
  })

  it('keeps a deactivated member out of the workspace', async () => {
    await using rest = await startRest()
    const member = rest.plainMember()
    await rest.call('PUT', `/users/${member.id}`, { body: { status: 'INACTIVE' } })
    const answer = await rest.call('GET', '/tags', { headers: { 'X-Api-Key': member.apiKey } })
    expect(answer.status).toBe(403)
  })
})
