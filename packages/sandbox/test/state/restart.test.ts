import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SandboxStateError } from '@clockhouse/sandbox/start'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startFakeAddon } from '../fake-addon.ts'
import { startTestSandbox } from '../running-sandbox.ts'

const PATIENCE = { timeout: 15_000, interval: 25 }
let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'sandbox-')), 'kept')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const startKept = (env: Record<string, string> = {}) => startTestSandbox({ SANDBOX_DATA_DIR: folder, ...env })

describe('with SANDBOX_DATA_DIR', () => {
  it('a restart keeps workspace, key, installation, tokens and webhooks', async () => {
    await using addon = await startFakeAddon()
    const before = await startKept()
    const addonId = await before.install(addon)
    const { body: tag } = await before.asOwner('POST', '/tags', { name: 'anchor' })
    const { body: webhook } = await before.asOwner('POST', '/webhooks', {
      name: 'own one',
      url: `${addon.url}/own`,
      webhookEvent: 'NEW_TAG',
      triggerSource: [],
      triggerSourceType: 'WORKSPACE_ID',
    })
    const stateBefore = (await before.call('GET', '/sandbox/v1/state')).body
    const jwks = (await before.call('GET', '/.well-known/jwks.json')).body
    await before.close()

    await using after = await startKept()
    expect(after.apiKey).toBe(before.apiKey)
    expect((await after.call('GET', '/sandbox/v1/state')).body).toEqual(stateBefore)
    expect((await after.call('GET', '/.well-known/jwks.json')).body).toEqual(jwks)
    const installed = addon.latest('/lifecycle/installed') as {
      authToken: string
      webhooks: { authToken: string }[]
    }
    const tags = await after.call(
      'GET',
      `/api/v1/workspaces/${after.workspaceId}/tags/${tag.id}`,
      undefined,
      {
        'x-addon-token': installed.authToken,
      },
    )
    expect(tags).toMatchObject({ status: 200, body: { name: 'anchor' } })
    await after.asOwner('POST', '/tags', { name: 'chain' })
    await vi.waitFor(() => expect(addon.at('/own')).toHaveLength(1), PATIENCE)
    expect(addon.at('/own')[0]?.headers['clockify-signature']).toBe(webhook.authToken)
    const signatures = new Set(
      addon.at('/webhooks/new-tag').map(({ headers }) => headers['clockify-signature']),
    )
    expect(signatures).toEqual(new Set([installed.webhooks[0]?.authToken]))
    expect((await after.call('DELETE', `/sandbox/v1/installations/${addonId}`)).status).toBe(200)
  })

  it('a delivery that was not taken before the restart is sent after it, the same bytes', async () => {
    await using addon = await startFakeAddon()
    const before = await startKept()
    await before.install(addon)
    addon.answerWith(() => ({ status: 503 }))
    await before.asOwner('POST', '/tags', { name: 'adrift' })
    await vi.waitFor(async () => expect((await before.deliveries())[0].status).toBe('RETRYING'), PATIENCE)
    await before.close()
    const tried = addon.at('/webhooks/new-tag').length

    addon.answerWith(() => ({ status: 200 }))
    await using after = await startKept()
    await vi.waitFor(async () => expect((await after.deliveries())[0].status).toBe('SUCCEEDED'), PATIENCE)
    expect(addon.at('/webhooks/new-tag')).toHaveLength(tried + 1)
    expect(new Set(addon.at('/webhooks/new-tag').map(({ text }) => text)).size).toBe(1)
  })

  it('the folder is 0700, its files are 0600 and none is half written', async () => {
    await using addon = await startFakeAddon()
    const sandbox = await startKept()
    await sandbox.install(addon)
    await sandbox.close()
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
    expect(await modeOf(folder)).toBe('700')
    const files = await readdir(folder)
    expect(files.sort()).toEqual(['addons.json', 'signing-key.json', 'workspaces.json'])
    for (const file of files) {
      expect(await modeOf(join(folder, file))).toBe('600')
      JSON.parse(await readFile(join(folder, file), 'utf8'))
    }
  })

  it('an installation is on disk before the add-on hears of it', async () => {
    await using addon = await startFakeAddon()
    await using sandbox = await startKept()
    let kept: Promise<string> = Promise.resolve('')
    addon.answerWith(() => {
      kept = readFile(join(folder, 'addons.json'), 'utf8')
      return { status: 200 }
    })
    const addonId = await sandbox.install(addon)
    expect(await kept).toContain(addonId)
  })

  it.each([
    ['addons.json', '{"version":1,"installations":['],
    ['workspaces.json', '{"version":99}'],
    ['deliveries.json', '[{"id":1}]'],
    ['signing-key.json', '{}'],
  ])('a broken %s stops the start with a message that names it', async (file, content) => {
    await (await startKept()).close()
    await writeFile(join(folder, file), content)
    const start = startKept()
    await expect(start).rejects.toThrow(SandboxStateError)
    await expect(start).rejects.toThrow(join(folder, file))
  })

  it('a folder that cannot be used stops the start, and one that is there keeps its mode', async () => {
    const file = join(folder, '..', 'a-file')
    await writeFile(file, '')
    await expect(startKept({ SANDBOX_DATA_DIR: file })).rejects.toThrow(SandboxStateError)
    await mkdir(folder, { mode: 0o750 })
    await (await startKept()).close()
    expect((await stat(folder)).mode & 0o777).toBe(0o750)
  })

  it('a key given by SANDBOX_API_KEY wins over the kept one', async () => {
    await (await startKept()).close()
    await using sandbox = await startKept({ SANDBOX_API_KEY: 'my-own-key-0123' })
    expect(sandbox.apiKey).toBe('my-own-key-0123')
    expect((await sandbox.asOwner('GET', '/tags')).status).toBe(200)
  })
})

describe('closing', () => {
  it('ends within five seconds although deliveries wait, calls hang and people work', async () => {
    await using addon = await startFakeAddon()
    const sandbox = await startKept({ SANDBOX_WORK_PER_MINUTE: '600' })
    await sandbox.install(addon)
    await sandbox.call('PUT', '/sandbox/v1/faults', [{ path: '/api/*', latencyMs: 60_000 }])
    addon.answerWith(() => ({ status: 500 }))
    const hanging = sandbox.asOwner('GET', '/tags').catch(() => 'broken off')
    await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG' })
    const startedAt = performance.now()
    await sandbox.close()
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    expect(await hanging).toBe('broken off')
  })
})
