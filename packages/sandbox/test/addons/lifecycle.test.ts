import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { startFakeAddon } from '../fake-addon.ts'
import { startTestSandbox } from '../running-sandbox.ts'

const tagsOf = (workspaceId: string) => `/api/v1/workspaces/${workspaceId}/tags`

describe("an installation's life", () => {
  it('is told STATUS_CHANGED when it is disabled and enabled, and only then', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const one = `/sandbox/v1/installations/${addonId}`
    expect(await sandbox.call('PATCH', one, { status: 'INACTIVE' })).toMatchObject({
      status: 200,
      body: { status: 'INACTIVE' },
    })
    expect(addon.latest('/lifecycle/status-changed')).toEqual({
      addonId,
      workspaceId: sandbox.workspaceId,
      status: 'INACTIVE',
    })
    await sandbox.call('PATCH', one, { status: 'INACTIVE' })
    await sandbox.call('PATCH', one, { status: 'ACTIVE' })
    expect(addon.at('/lifecycle/status-changed').map(({ text }) => JSON.parse(text).status)).toEqual([
      'INACTIVE',
      'ACTIVE',
    ])
  })

  it('gets 401 from the API, and no webhooks, while it is disabled', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const headers = { 'x-addon-token': String(addon.latest('/lifecycle/installed').authToken) }
    const status = async () =>
      (await sandbox.call('GET', tagsOf(sandbox.workspaceId), undefined, headers)).status
    expect(await status()).toBe(200)
    await sandbox.call('PATCH', `/sandbox/v1/installations/${addonId}`, { status: 'INACTIVE' })
    expect(await status()).toBe(401)
    await sandbox.asOwner('POST', '/tags', { name: 'while away' })
    expect(await sandbox.deliveries()).toEqual([])
    await sandbox.call('PATCH', `/sandbox/v1/installations/${addonId}`, { status: 'ACTIVE' })
    expect(await status()).toBe(200)
  })

  it('is told DELETED when it is removed; its tokens are dead and its webhooks gone', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const { token } = (await sandbox.call('GET', `/sandbox/v1/installations/${addonId}/user-token`)).body
    const tokens = [String(addon.latest('/lifecycle/installed').authToken), token]
    expect((await sandbox.call('DELETE', `/sandbox/v1/installations/${addonId}`)).status).toBe(200)
    expect(addon.latest('/lifecycle/deleted')).toEqual({
      addonId,
      workspaceId: sandbox.workspaceId,
      asUser: sandbox.ownerId,
    })
    for (const dead of tokens) {
      const answer = await sandbox.call('GET', tagsOf(sandbox.workspaceId), undefined, {
        'x-addon-token': dead,
      })
      expect(answer).toMatchObject({ status: 401, body: { code: 4017 } })
    }
    await sandbox.asOwner('POST', '/tags', { name: 'nobody listens' })
    expect(await sandbox.deliveries()).toEqual([])
    expect((await sandbox.asOwner('GET', '/webhooks')).body.webhooks).toEqual([])
    expect((await sandbox.call('DELETE', `/sandbox/v1/installations/${addonId}`)).status).toBe(404)
  })

  it('ends even when the add-on is not reachable any more', async () => {
    await using sandbox = await startTestSandbox()
    const addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    await addon[Symbol.asyncDispose]()
    const { status, body } = await sandbox.call('DELETE', `/sandbox/v1/installations/${addonId}`)
    expect({ status, kind: body.answer.kind }).toEqual({ status: 200, kind: 'unreachable' })
  })

  it('is told SETTINGS_UPDATED with all settings in one flat list', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const settings = `/sandbox/v1/installations/${addonId}/settings`
    expect((await sandbox.call('PUT', settings, [{ id: 'metres', value: 11 }])).status).toBe(200)
    expect(addon.latest('/lifecycle/settings-updated')).toEqual({
      workspaceId: sandbox.workspaceId,
      addonId,
      settings: [
        { id: 'harbour', name: 'Harbour', value: 'North quay' },
        { id: 'pilot', name: 'Pilot', value: sandbox.ownerId },
        { id: 'metres', name: 'Metres', value: 11 },
      ],
    })
  })

  it('keeps the saved settings to be looked up', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const one = `/sandbox/v1/installations/${await sandbox.install(addon)}`
    await sandbox.call('PUT', `${one}/settings`, [{ id: 'harbour', value: '' }])
    const { body } = await sandbox.call('GET', one)
    expect(body).toMatchObject({
      key: 'tide-table',
      settings: [{ id: 'harbour', value: '' }, {}, { value: 4 }],
    })
    expect((await sandbox.call('GET', '/sandbox/v1/installations')).body.items).toMatchObject([
      { key: 'tide-table' },
    ])
  })

  it.each([
    [[{ id: 'moon', value: 1 }], 'moon'],
    [[{ id: 'metres', value: 'deep' }], 'metres'],
    [{ id: 'metres', value: 1 }, 'array'],
    [[{ id: 'harbour', value: null }], 'value'],
  ])('refuses the settings %j', async (values, named) => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const answer = await sandbox.call('PUT', `/sandbox/v1/installations/${addonId}/settings`, values)
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(named) } })
    expect(addon.at('/lifecycle/settings-updated')).toEqual([])
  })
})

describe('what only add-ons may call', () => {
  it('are their settings, to read and to change', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    const headers = { 'x-addon-token': String(addon.latest('/lifecycle/installed').authToken) }
    const path = `/api/addon/workspaces/${sandbox.workspaceId}/settings`
    const valuesOf = (body: { tabs: { settings: { value: unknown }[] }[] }) =>
      body.tabs[0]?.settings.map(({ value }) => value)
    const before = await sandbox.call('GET', path, undefined, headers)
    expect(valuesOf(before.body)).toEqual(['North quay', sandbox.ownerId])
    const after = await sandbox.call('PATCH', path, [{ id: 'harbour', value: 'South quay' }], headers)
    expect(valuesOf(after.body)).toEqual(['South quay', sandbox.ownerId])
    expect(await sandbox.call('PATCH', path, [{ id: 'moon', value: 1 }], headers)).toMatchObject({
      status: 400,
      body: { code: 501 },
    })
    expect(await sandbox.call('GET', path)).toMatchObject({ status: 401, body: { code: 1000 } })
    const foreign = `/api/addon/workspaces/${'a'.repeat(24)}/settings`
    expect((await sandbox.call('GET', foreign, undefined, headers)).status).toBe(403)
  })

  it("is the exchange of the installation's token for a user's, good for 30 minutes", async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const headers = { 'x-addon-token': String(addon.latest('/lifecycle/installed').authToken) }
    const path = `/api/addon/user/${sandbox.ownerId}/token`
    const { status, body: token } = await sandbox.call('POST', path, undefined, headers)
    expect(status).toBe(200)
    const claims = decodeJwt(token)
    expect(claims).toMatchObject({
      addonId,
      user: sandbox.ownerId,
      workspaceRole: 'OWNER',
      language: 'EN',
      theme: expect.stringMatching(/^(DEFAULT|DARK)$/),
    })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(1800)
    expect(
      (await sandbox.call('GET', tagsOf(sandbox.workspaceId), undefined, { 'x-addon-token': token })).status,
    ).toBe(200)
    expect((await sandbox.call('POST', path, undefined, { 'x-addon-token': token })).status).toBe(401)
    expect(
      (await sandbox.call('POST', `/api/addon/user/${'b'.repeat(24)}/token`, undefined, headers)).status,
    ).toBe(404)
  })

  it('takes no webhook token, no lifecycle token and no token signed by others', async () => {
    await using sandbox = await startTestSandbox()
    await using other = await startTestSandbox()
    await using addon = await startFakeAddon()
    await other.install(addon)
    const foreign = String(addon.latest('/lifecycle/installed').authToken)
    await sandbox.install(addon)
    const installed = addon.latest('/lifecycle/installed') as { webhooks: { authToken: string }[] }
    const lifecycle = String(addon.at('/lifecycle/installed').at(-1)?.headers['x-addon-lifecycle-token'])
    for (const token of [foreign, lifecycle, String(installed.webhooks[0]?.authToken), 'a.b.c', 'x']) {
      const answer = await sandbox.call('GET', tagsOf(sandbox.workspaceId), undefined, {
        'x-addon-token': token,
      })
      expect(answer).toMatchObject({ status: 401, body: { code: 4017 } })
    }
  })
})
