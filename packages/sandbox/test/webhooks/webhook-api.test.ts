import { describe, expect, it, vi } from 'vitest'
import { type FakeAddon, startFakeAddon } from '../fake-addon.ts'
import { startTestSandbox } from '../running-sandbox.ts'

const request = (url: string, changes: Record<string, unknown> = {}) => ({
  name: 'harbour log',
  url: `${url}/hooks/tags`,
  webhookEvent: 'NEW_TAG',
  triggerSource: [],
  triggerSourceType: 'WORKSPACE_ID',
  ...changes,
})
const tokenOf = (addon: FakeAddon) => ({
  'x-addon-token': String(addon.latest('/lifecycle/installed').authToken),
})

describe('webhooks made with an API key', () => {
  it('are signed with a plain secret of 32 characters that the answer tells', async () => {
    await using sandbox = await startTestSandbox()
    await using receiver = await startFakeAddon()
    const { status, body } = await sandbox.asOwner('POST', '/webhooks', request(receiver.url))
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      userId: sandbox.ownerId,
      workspaceId: sandbox.workspaceId,
      name: 'harbour log',
      url: `${receiver.url}/hooks/tags`,
      authToken: expect.stringMatching(/^[\w-]{32}$/),
      webhookEvent: 'NEW_TAG',
      triggerSource: [],
      triggerSourceType: 'WORKSPACE_ID',
      enabled: true,
      deliveryEnabled: true,
      planEnabled: true,
    })
    await sandbox.asOwner('POST', '/tags', { name: 'buoy' })
    await vi.waitFor(() => expect(receiver.at('/hooks/tags')).toHaveLength(1))
    expect(receiver.at('/hooks/tags')[0]?.headers['clockify-signature']).toBe(body.authToken)
  })

  it('are listed in an envelope, by type, and for one add-on', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    await sandbox.asOwner('POST', '/webhooks', request(addon.url))
    const count = async (path: string) => {
      const { body } = await sandbox.asOwner('GET', path)
      expect(body.workspaceWebhookCount).toBe(body.webhooks.length)
      return body.workspaceWebhookCount
    }
    expect(await count('/webhooks')).toBe(3)
    expect(await count('/webhooks?type=USER_CREATED')).toBe(1)
    expect(await count('/webhooks?type=ADDON&page=9')).toBe(2)
    expect(await count(`/addons/${addonId}/webhooks`)).toBe(2)
    expect(await count(`/addons/${'c'.repeat(24)}/webhooks`)).toBe(0)
    expect(await sandbox.asOwner('GET', '/webhooks?type=LUNAR')).toMatchObject({
      status: 400,
      body: { code: 501 },
    })
  })

  it('are replaced with PUT, renewed with PATCH and removed with DELETE', async () => {
    await using sandbox = await startTestSandbox()
    await using receiver = await startFakeAddon()
    const { body: made } = await sandbox.asOwner('POST', '/webhooks', request(receiver.url))
    const one = `/webhooks/${made.id}`
    const replaced = await sandbox.asOwner('PUT', one, request(receiver.url, { webhookEvent: 'TAG_DELETED' }))
    expect(replaced).toMatchObject({
      status: 200,
      body: { webhookEvent: 'TAG_DELETED', authToken: made.authToken },
    })
    const renewed = await sandbox.asOwner('PATCH', `${one}/token`)
    expect(renewed.body.authToken).not.toBe(made.authToken)
    expect((await sandbox.asOwner('GET', one)).body).toEqual(renewed.body)
    expect(await sandbox.asOwner('DELETE', one)).toMatchObject({ status: 200, body: '' })
    expect(await sandbox.asOwner('DELETE', one)).toMatchObject({
      status: 400,
      body: { message: "Webhook doesn't belong to Workspace", code: 501 },
    })
  })

  it.each([
    [{ name: 'x' }, 'length must be between 2 and 30'],
    [{ name: 'x'.repeat(31) }, 'length must be between 2 and 30'],
    [{ name: undefined }, 'Webhook already exists'],
    [{ webhookEvent: 'NEW_MOON' }, 'You entered invalid value for field: [webhookEvent]'],
    [{ triggerSource: undefined }, 'must not be null'],
    [{ triggerSourceType: null }, 'must not be null'],
    [{ triggerSourceType: 'MOON_ID' }, 'You entered invalid value for field: [triggerSourceType]'],
    [{ url: 'quay' }, '[url]'],
    [{ webhookEvent: 'USER_UPDATED' }, 'user id'],
  ])('are refused with 400 code 501 for %j', async (changes, message) => {
    await using sandbox = await startTestSandbox()
    const answer = await sandbox.asOwner('POST', '/webhooks', request('http://127.0.0.1:9', changes))
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 501, message: expect.stringContaining(message) },
    })
  })

  it('need a name that no other has', async () => {
    await using sandbox = await startTestSandbox()
    await sandbox.asOwner('POST', '/webhooks', request('http://127.0.0.1:9'))
    expect(await sandbox.asOwner('POST', '/webhooks', request('http://127.0.0.1:9'))).toMatchObject({
      status: 400,
      body: { message: 'Webhook already exists', code: 501 },
    })
  })

  it('are 100 per person at most', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_RATE_LIMIT_RPS: '1000' })
    for (let index = 0; index < 100; index++)
      await sandbox.asOwner('POST', '/webhooks', request('http://127.0.0.1:9', { name: `log ${index}` }))
    const answer = await sandbox.asOwner(
      'POST',
      '/webhooks',
      request('http://127.0.0.1:9', { name: 'one more' }),
    )
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 501, message: expect.stringContaining('limit') },
    })
  })

  it('hear of the people, projects and tags that they name only', async () => {
    await using sandbox = await startTestSandbox()
    await using receiver = await startFakeAddon()
    const { body: project } = await sandbox.asOwner('POST', '/projects', { name: 'Lighthouse' })
    const narrowed = {
      webhookEvent: 'PROJECT_UPDATED',
      triggerSourceType: 'PROJECT_ID',
      triggerSource: [project.id],
    }
    await sandbox.asOwner('POST', '/webhooks', request(receiver.url, narrowed))
    const send = async (id: string) =>
      (await sandbox.call('POST', '/sandbox/v1/events', { event: 'PROJECT_UPDATED', body: { id } })).body
        .deliveries
    expect(await send('d'.repeat(24))).toEqual([])
    expect(await send(project.id)).toHaveLength(1)
  })

  it('keep a log of what was sent and how it stands', async () => {
    await using sandbox = await startTestSandbox()
    await using receiver = await startFakeAddon()
    receiver.answerWith(() => ({ status: 500, body: 'storm' }))
    const { body: webhook } = await sandbox.asOwner('POST', '/webhooks', request(receiver.url))
    await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG' })
    const statuses = await sandbox.asOwner('GET', `/webhooks/${webhook.id}/statuses`)
    expect(statuses.body).toMatchObject([
      { webhookId: webhook.id, status: 'RETRYING', statusCode: 500, retryCount: 0 },
    ])
    const logs = (search: unknown) =>
      sandbox.asOwner('POST', `/webhooks/${webhook.id}/logs?page=0&size=10`, search)
    expect((await logs({ status: 'FAILED' })).body).toMatchObject([
      { statusCode: 500, responseBody: 'storm' },
    ])
    expect((await logs({ status: 'SUCCEEDED' })).body).toEqual([])
    expect((await logs({ from: 'yesterday' })).status).toBe(400)
    const wrongMethod = await sandbox.asOwner('GET', `/webhooks/${webhook.id}/logs`)
    expect(wrongMethod).toMatchObject({ status: 405, body: { code: 3000 } })
    expect(wrongMethod.headers.get('allow')).toBe('POST')
  })
})

describe('webhooks made with an add-on token', () => {
  it('need no name, belong to the add-on and go away with it', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const path = `/api/v1/workspaces/${sandbox.workspaceId}/webhooks`
    const made = await sandbox.call('POST', path, request(addon.url, { name: undefined }), tokenOf(addon))
    expect(made).toMatchObject({ status: 201, body: { authToken: expect.stringMatching(/^[\w-]{32}$/) } })
    expect((await sandbox.asOwner('GET', `/addons/${addonId}/webhooks`)).body.workspaceWebhookCount).toBe(3)
    await sandbox.call('DELETE', `/sandbox/v1/installations/${addonId}`)
    expect((await sandbox.asOwner('GET', '/webhooks')).body.workspaceWebhookCount).toBe(0)
  })

  it('count against SANDBOX_MAX_WEBHOOKS_PER_ADDON', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_MAX_WEBHOOKS_PER_ADDON: '2' })
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    const path = `/api/v1/workspaces/${sandbox.workspaceId}/webhooks`
    const answer = await sandbox.call('POST', path, request(addon.url), tokenOf(addon))
    expect(answer).toMatchObject({ status: 400, body: { code: 501 } })
  })

  it('do not let an add-on see the webhooks of another, or change those of its manifest', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await using other = await startFakeAddon({ key: 'star-chart' })
    await sandbox.install(addon)
    const otherId = await sandbox.install(other)
    const path = `/api/v1/workspaces/${sandbox.workspaceId}`
    const { body } = await sandbox.call('GET', `${path}/webhooks`, undefined, tokenOf(addon))
    expect(body.workspaceWebhookCount).toBe(2)
    const others = await sandbox.call('GET', `${path}/addons/${otherId}/webhooks`, undefined, tokenOf(addon))
    expect(others.body.webhooks).toEqual([])
    const own = `${path}/webhooks/${body.webhooks[0].id}`
    expect((await sandbox.call('DELETE', own, undefined, tokenOf(addon))).status).toBe(403)
  })

  it('are refused with 401 "API is not accessible" when SANDBOX_WEBHOOK_API is closed; API keys are not', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_WEBHOOK_API: 'closed' })
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    const path = `/api/v1/workspaces/${sandbox.workspaceId}/webhooks`
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? request(addon.url) : undefined
      expect(await sandbox.call(method, path, body, tokenOf(addon))).toMatchObject({
        status: 401,
        body: { message: expect.stringContaining('API is not accessible') },
      })
    }
    expect((await sandbox.asOwner('POST', '/webhooks', request(addon.url))).status).toBe(201)
  })

  it('are refused in a foreign or unknown workspace', async () => {
    await using sandbox = await startTestSandbox()
    const unknown = await sandbox.call('GET', `/api/v1/workspaces/${'e'.repeat(24)}/webhooks`, undefined, {
      'x-api-key': sandbox.apiKey,
    })
    expect(unknown).toMatchObject({ status: 404, body: '' })
  })
})
