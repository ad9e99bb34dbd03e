import { describe, expect, it } from 'vitest'
import { isTooDeep } from '../../src/json-depth.ts'
import { type FakeAddon, startFakeAddon } from '../fake-addon.ts'
import { type RunningSandbox, startTestSandbox } from '../running-sandbox.ts'

/** The places of the add-on half that read a body. */
const writes = (sandbox: RunningSandbox, addonId: string): [string, string][] => [
  ['POST', '/sandbox/v1/installations'],
  ['PATCH', `/sandbox/v1/installations/${addonId}`],
  ['PUT', `/sandbox/v1/installations/${addonId}/settings`],
  ['PUT', '/sandbox/v1/faults'],
  ['POST', '/sandbox/v1/events'],
  ['POST', '/sandbox/v1/work'],
  ['POST', `/api/v1/workspaces/${sandbox.workspaceId}/webhooks`],
  ['PATCH', `/api/addon/workspaces/${sandbox.workspaceId}/settings`],
]

const BODIES = {
  'broken JSON': '{"event": ',
  'no body': '',
  'a number': '7',
  'a text': '"NEW_TAG"',
  null: 'null',
  'a list of lists': '[[]]',
  '200,000 brackets': '['.repeat(200_000),
  'a deep object': `{"event":"NEW_TAG","body":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
  'prototype keys': '{"__proto__":{"event":"NEW_TAG"},"constructor":{}}',
  'invalid UTF-8': new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  'six megabytes': `"${'x'.repeat(6 * 1024 * 1024)}"`,
}

const tokenOf = (addon: FakeAddon) => ({
  'x-addon-token': String(addon.latest('/lifecycle/installed').authToken),
})

describe('bad input', () => {
  it.each(Object.entries(BODIES))(
    '%s is answered with 4xx and a message everywhere, and changes nothing',
    async (_name, body) => {
      await using sandbox = await startTestSandbox()
      await using addon = await startFakeAddon()
      const addonId = await sandbox.install(addon)
      const before = (await sandbox.call('GET', '/sandbox/v1/state')).body
      for (const [method, path] of writes(sandbox, addonId)) {
        const headers = { 'content-type': 'application/json', ...tokenOf(addon) }
        const response = await fetch(`${sandbox.url}${path}`, { method, headers, body })
        const answer = { status: response.status, text: await response.text() }
        expect({ path, ...answer }).toMatchObject({ text: expect.stringContaining('"message"') })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
      }
      expect((await sandbox.call('GET', '/sandbox/v1/state')).body).toEqual(before)
      expect(await sandbox.deliveries()).toEqual([])
    },
  )

  it.each(['%E0%A4%A', '..%2f..%2fstate', '%00', 'x'.repeat(4_000)])(
    'the path word %s is no accident',
    async (word) => {
      await using sandbox = await startTestSandbox()
      for (const path of [
        `/sandbox/v1/installations/${word}/user-token`,
        `/sandbox/v1/page/${word}`,
        `/api/v1/workspaces/${word}/webhooks`,
        `/api/v1/workspaces/${sandbox.workspaceId}/webhooks/${word}`,
      ]) {
        const { status } = await sandbox.call('GET', path, undefined, { 'x-api-key': sandbox.apiKey })
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    },
  )

  it('a manifest of two megabytes, one that is nested too deep and one that is no JSON are refused with 422', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    let deep: unknown = 1
    for (let level = 0; level < 300; level++) deep = [deep]
    for (const changes of [
      { description: 'x'.repeat(2 * 1024 * 1024) },
      { description: 'short', extra: deep },
    ]) {
      addon.changeManifest(changes)
      const request = { manifestUrl: addon.manifestUrl }
      expect((await sandbox.call('POST', '/sandbox/v1/installations', request)).status).toBe(422)
    }
  })

  it('sends the page on to where its relative addresses hold', async () => {
    await using sandbox = await startTestSandbox()
    const response = await fetch(`${sandbox.url}/sandbox/v1`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/sandbox/v1/'])
  })
})

describe('the depth of a JSON text', () => {
  it('does not count brackets inside strings', () => {
    expect(isTooDeep(JSON.stringify({ text: '['.repeat(1_000), quoted: '\\"[['.repeat(300) }))).toBe(false)
    expect(isTooDeep('['.repeat(200))).toBe(false)
    expect(isTooDeep('{"a":'.repeat(201))).toBe(true)
  })
})
