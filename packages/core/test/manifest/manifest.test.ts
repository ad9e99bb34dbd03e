import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventNames, eventPath } from '../../src/events/events.ts'
import { parseManifest, SCOPES, withChosenEvents } from '../../src/manifest/manifest.ts'
import { normalizePath } from '../../src/manifest/paths.ts'

const own: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../../../manifest.json', import.meta.url), 'utf8'),
)
const minimal = {
  key: 'demo',
  name: 'Demo',
  baseUrl: 'https://demo.example',
  minimalSubscriptionPlan: 'FREE',
}
const pointers = (input: unknown) => {
  const parsed = parseManifest(input)
  return parsed.kind === 'invalid' ? parsed.errors.map((error) => error.pointer) : []
}

describe('our own manifest', () => {
  it('holds by the rules of schema 1.5', () => expect(parseManifest(own)).toMatchObject({ kind: 'valid' }))

  it('declares the 50 events with one path each, the four lifecycle hooks and the 30 scopes', () => {
    const parsed = parseManifest(own)
    if (parsed.kind === 'invalid') throw new Error('invalid')
    const webhooks = parsed.manifest.webhooks ?? []
    expect(webhooks.map((webhook) => webhook.event).sort()).toEqual([...eventNames].sort())
    for (const webhook of webhooks) expect(webhook.path).toBe(eventPath(webhook.event))
    expect(parsed.manifest.lifecycle?.map((hook) => hook.type)).toHaveLength(4)
    expect(parsed.manifest.scopes).toEqual(SCOPES)
    expect(SCOPES).toHaveLength(30)
  })

  it('can be served with fewer events, since Clockify documents at most 20', () => {
    const parsed = parseManifest(own)
    if (parsed.kind === 'invalid') throw new Error('invalid')
    const fewer = withChosenEvents(parsed.manifest, ['NEW_TAG', 'NEW_TASK'])
    expect(fewer.webhooks?.map((webhook) => webhook.event)).toEqual(['NEW_TAG', 'NEW_TASK'])
    expect(parseManifest(fewer)).toMatchObject({ kind: 'valid' })
  })
})

describe('a manifest', () => {
  it('needs key, name, address and plan, and nothing else', () => {
    expect(parseManifest(minimal)).toMatchObject({ kind: 'valid' })
    expect(pointers({}).sort()).toEqual(['/baseUrl', '/key', '/minimalSubscriptionPlan', '/name'])
  })

  it.each([
    ['/key', { key: 'x' }],
    ['/name', { name: 'n'.repeat(51) }],
    ['/baseUrl', { baseUrl: 'ftp://demo.example' }],
    ['/minimalSubscriptionPlan', { minimalSubscriptionPlan: 'GOLD' }],
    ['/scopes/0', { scopes: ['WORKSPACE_SETTINGS_READ'] }],
    ['/scopes', { scopes: ['TAG_READ', 'TAG_READ'] }],
    ['/webhooks/0/event', { webhooks: [{ event: 'TIME_ENTRY_BATCH_DELETED', path: '/x' }] }],
    ['/webhooks/0/path', { webhooks: [{ event: 'NEW_TAG', path: '' }] }],
    ['/lifecycle/0/type', { lifecycle: [{ type: 'UPDATED', path: '/x' }] }],
    ['/components/0/label', { components: [{ type: 'sidebar', accessLevel: 'ADMINS', path: '/ui' }] }],
    ['/settings/tabs', { settings: { tabs: [] } }],
  ])('is told what is wrong at %s', (pointer, change) => {
    expect(pointers({ ...minimal, ...change })).toContain(pointer)
  })

  it('may hold what the schema does not name', () => {
    expect(parseManifest({ ...minimal, vendor: { name: 'us' } })).toMatchObject({ kind: 'valid' })
  })

  it.each([[null], ['text'], [4], [[]], [[minimal]]])('is never %j', (input) => {
    expect(parseManifest(input)).toMatchObject({ kind: 'invalid' })
  })
})

describe('a path', () => {
  it.each([
    ['//webhooks/new-tag', '/webhooks/new-tag'],
    ['https://addon.example//webhooks/new-tag/', '/webhooks/new-tag'],
    ['webhooks/new-tag', '/webhooks/new-tag'],
    ['/webhooks///new-tag//?a=b#c', '/webhooks/new-tag'],
    ['/', '/'],
    ['', '/'],
    ['http://', '/'],
  ])('%s has the normal form %s', (path, normal) => expect(normalizePath(path)).toBe(normal))
})
