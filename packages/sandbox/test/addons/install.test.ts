import { createRemoteJWKSet, decodeJwt, importSPKI, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { startFakeAddon } from '../fake-addon.ts'
import { type RunningSandbox, startTestSandbox } from '../running-sandbox.ts'

const OBJECT_ID = /^[0-9a-f]{24}$/
const jwks = ({ url }: RunningSandbox) => createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`))

describe('installing an add-on', () => {
  it('tells it INSTALLED once, with tokens, addresses and a token per webhook path', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const { status, body } = await sandbox.call('POST', '/sandbox/v1/installations', {
      manifestUrl: addon.manifestUrl,
      workspaceId: sandbox.workspaceId,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      addonId: expect.stringMatching(OBJECT_ID),
      workspaceId: sandbox.workspaceId,
    })
    expect(addon.received).toHaveLength(1)
    expect(addon.latest('/lifecycle/installed')).toEqual({
      addonId: body.addonId,
      authToken: expect.any(String),
      workspaceId: sandbox.workspaceId,
      asUser: sandbox.ownerId,
      apiUrl: `${sandbox.url}/api`,
      addonUserId: expect.stringMatching(OBJECT_ID),
      webhooks: [
        { path: '//webhooks/new-tag', webhookType: 'ADDON', authToken: expect.any(String) },
        { path: '//webhooks/tag-updated', webhookType: 'ADDON', authToken: expect.any(String) },
      ],
    })
  })

  it('signs every token with the key that JWKS and the PEM show, with the claims of Clockify', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    const installed = addon.latest('/lifecycle/installed')
    const expected = {
      iss: 'clockify',
      sub: 'tide-table',
      type: 'addon',
      workspaceId: sandbox.workspaceId,
      addonId,
    }

    const { payload } = await jwtVerify(String(installed.authToken), jwks(sandbox), { algorithms: ['RS256'] })
    expect(payload).toMatchObject({
      ...expected,
      user: sandbox.ownerId,
      backendUrl: `${sandbox.url}/api`,
      reportsUrl: `${sandbox.url}/report`,
    })
    const pem = await importSPKI((await sandbox.call('GET', '/sandbox/v1/public-key.pem')).body, 'RS256')
    const lifecycle = String(addon.at('/lifecycle/installed')[0]?.headers['x-addon-lifecycle-token'])
    expect((await jwtVerify(lifecycle, pem)).payload).toMatchObject(expected)
    const [first, second] = installed.webhooks as { authToken: string }[]
    expect((await jwtVerify(String(first?.authToken), pem)).payload).toMatchObject(expected)
    expect(decodeJwt(String(first?.authToken)).exp).toBeUndefined()
    expect(first?.authToken).not.toBe(second?.authToken)
  })

  it('makes the token good for the API before the add-on has answered', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    let early: Promise<number> = Promise.resolve(0)
    addon.answerWith(({ text }) => {
      const headers = { 'x-addon-token': JSON.parse(text).authToken }
      early = sandbox
        .call('GET', `/api/v1/workspaces/${sandbox.workspaceId}/tags`, undefined, headers)
        .then((a) => a.status)
      return { status: 200 }
    })
    await sandbox.install(addon)
    expect(await early).toBe(200)
  })

  it('is refused with 422 and the answer when the add-on refuses, and leaves nothing behind', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    addon.answerWith(() => ({ status: 503, body: '{"title":"not now"}' }))
    const { status, body } = await sandbox.call('POST', '/sandbox/v1/installations', {
      manifestUrl: addon.manifestUrl,
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 422,
      answer: { kind: 'answered', status: 503, body: '{"title":"not now"}' },
    })
    const { authToken } = addon.latest('/lifecycle/installed')
    const { body: state } = await sandbox.call('GET', '/sandbox/v1/state')
    expect(state.installations).toEqual([])
    const tags = `/api/v1/workspaces/${sandbox.workspaceId}/tags`
    const refused = await sandbox.call('GET', tags, undefined, { 'x-addon-token': String(authToken) })
    expect(refused).toMatchObject({ status: 401, body: { code: 4017 } })
  })

  it('is refused with 422 and every broken rule when the manifest is invalid', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon({ key: 'x', webhooks: [{ event: 'NEW_MOON', path: '/moon' }] })
    const { status, body } = await sandbox.call('POST', '/sandbox/v1/installations', {
      manifestUrl: addon.manifestUrl,
    })
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/key',
      '/webhooks/0/event',
    ])
    expect(addon.received).toEqual([])
  })

  it('is refused with 422 when there is no manifest at the address', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    for (const manifestUrl of [`${addon.url}/lifecycle/installed`, 'http://127.0.0.1:1/manifest']) {
      const answer = await sandbox.call('POST', '/sandbox/v1/installations', { manifestUrl })
      expect(answer).toMatchObject({ status: 422, body: { code: 422, message: expect.any(String) } })
    }
  })

  it.each([[{}], [{ manifestUrl: 'file:///etc/passwd' }], [{ manifestUrl: 7 }], ['not json'], [[]]])(
    'answers 400 for %j',
    async (body) => {
      await using sandbox = await startTestSandbox()
      const answer = await sandbox.call('POST', '/sandbox/v1/installations', body)
      expect(answer).toMatchObject({
        status: 400,
        body: { message: expect.any(String), code: expect.any(Number) },
      })
    },
  )

  it('answers 404 for an unknown workspace', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const request = { manifestUrl: addon.manifestUrl, workspaceId: 'f'.repeat(24) }
    expect((await sandbox.call('POST', '/sandbox/v1/installations', request)).status).toBe(404)
  })

  it('takes at most as many webhooks as SANDBOX_MAX_WEBHOOKS_PER_ADDON says', async () => {
    await using sandbox = await startTestSandbox({ SANDBOX_MAX_WEBHOOKS_PER_ADDON: '1' })
    await using addon = await startFakeAddon()
    const refused = await sandbox.call('POST', '/sandbox/v1/installations', {
      manifestUrl: addon.manifestUrl,
    })
    expect(refused).toMatchObject({ status: 422, body: { declared: 2, allowed: 1 } })
    addon.changeManifest({ webhooks: [{ event: 'NEW_TAG', path: '/webhooks/new-tag' }] })
    await sandbox.install(addon)
  })

  it('again uninstalls first and gives a new id and new tokens', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const first = await sandbox.install(addon)
    const second = await sandbox.install(addon)
    expect(second).not.toBe(first)
    expect(addon.received.map(({ path }) => path)).toEqual([
      '/lifecycle/installed',
      '/lifecycle/deleted',
      '/lifecycle/installed',
    ])
    expect(addon.latest('/lifecycle/deleted').addonId).toBe(first)
    const { body } = await sandbox.call('GET', '/sandbox/v1/state')
    expect(body.installations.map((one: { addonId: string }) => one.addonId)).toEqual([second])
  })

  it('lets add-ons with other keys be', async () => {
    await using sandbox = await startTestSandbox()
    await using one = await startFakeAddon()
    await using other = await startFakeAddon({ key: 'star-chart', name: 'Star Chart' })
    await sandbox.install(one)
    await sandbox.install(other)
    const { body } = await sandbox.call('GET', '/sandbox/v1/state')
    expect(body.installations).toMatchObject([
      { key: 'tide-table', status: 'ACTIVE', webhooks: [{ event: 'NEW_TAG' }, { event: 'TAG_UPDATED' }] },
      { key: 'star-chart', status: 'ACTIVE' },
    ])
    expect(one.at('/lifecycle/deleted')).toEqual([])
  })
})
