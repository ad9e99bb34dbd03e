import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { deliver, install, lifecycle, newPlace, openHouse, tokenFor } from '../harness.ts'

describe('INSTALLED', () => {
  it('stores the installation with its webhooks; tokens are nowhere to be read', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    expect(installed.answer.body).toMatchObject({ received: true, outcome: 'applied' })
    const [item] = (await house.admin('/installations')).body.items
    expect(item).toMatchObject({
      addonId: installed.addonId,
      workspaceId: installed.workspaceId,
      status: 'ACTIVE',
      webhooks: { received: 50, expected: 50 },
    })
    const { text } = await house.admin(`/installations/${item.id}/lifecycle-events`)
    expect(text).toContain('[token]')
    expect(text).not.toContain('eyJ')
  })

  it('changes nothing when it comes twice', async () => {
    await using house = await openHouse()
    const place = newPlace()
    const body = { authToken: await tokenFor(place), webhooks: [] }
    const first = await lifecycle(house, 'installed', place, body)
    const second = await lifecycle(house, 'installed', place, body)
    expect([first.body.outcome, second.body.outcome]).toEqual(['applied', 'repeated'])
    expect(second.body.installationId).toBe(first.body.installationId)
    expect((await house.admin('/installations')).body.items).toHaveLength(1)
  })

  it('takes webhooks named by path, by doubled path and by whole address', async () => {
    await using house = await openHouse({ env: { BASE_URL: 'https://addon.example.test/hook' } })
    const place = newPlace()
    const token = () => tokenFor(place)
    const tokens = { NEW_TAG: await token(), NEW_CLIENT: await token(), NEW_PROJECT: await token() }
    const webhooks = [
      { path: '/webhooks/new-tag', authToken: tokens.NEW_TAG },
      { path: '//webhooks/new-client/', authToken: tokens.NEW_CLIENT },
      { path: 'https://addon.example.test/hook//webhooks/new-project', authToken: tokens.NEW_PROJECT },
    ]
    await lifecycle(house, 'installed', place, { authToken: await token(), webhooks })
    const installed = { ...place, tokens: tokens as never }
    for (const event of ['NEW_TAG', 'NEW_CLIENT', 'NEW_PROJECT'] as const) {
      expect([event, (await deliver(house, installed, event)).status]).toEqual([event, 200])
      const other = { 'clockify-signature': await token() }
      expect([event, (await deliver(house, installed, event, undefined, other)).status]).toEqual([event, 401])
    }
  })

  it('replaces the installation of its workspace when the add-on is installed again, and keeps what came before', async () => {
    await using house = await openHouse()
    const older = await install(house)
    await deliver(house, older, 'NEW_TAG')
    const newer = await install(house, { workspaceId: older.workspaceId, addonId: newPlace().addonId })
    const { items } = (await house.admin('/installations')).body
    const byAddon = new Map(
      items.map((item: { addonId: string; status: string }) => [item.addonId, item.status]),
    )
    expect(byAddon.get(older.addonId)).toBe('DELETED')
    expect(byAddon.get(newer.addonId)).toBe('ACTIVE')
    expect((await deliver(house, newer, 'NEW_TAG')).status).toBe(200)
    expect(await house.deliveries()).toHaveLength(2)
  })

  it('adopts the deliveries that came before it', async () => {
    await using house = await openHouse()
    const place = newPlace()
    const early = await house.post(
      '/webhooks/new-task',
      { id: 'a' },
      { 'clockify-signature': await tokenFor(place) },
    )
    expect(early.status).toBe(200)
    expect((await house.deliveries())[0]?.installationId).toBeNull()
    const installed = await install(house, place)
    const [adopted] = await house.deliveries()
    expect(adopted?.installationId).toBe(installed.answer.body.installationId)
    const [item] = (await house.admin('/installations')).body.items
    expect(item.deliveryCount).toBe(1)
  })
})

describe('DELETED', () => {
  it('deletes the installation and erases its tokens, and its history stays', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    await deliver(house, installed, 'NEW_TAG')
    expect((await lifecycle(house, 'deleted', installed)).body.outcome).toBe('applied')
    const [item] = (await house.admin('/installations')).body.items
    expect(item.status).toBe('DELETED')
    const { body } = await house.admin(`/installations/${item.id}`)
    expect(body.token.present).toBe(false)
    const webhooks = (await house.admin(`/installations/${item.id}/webhooks`)).body.items
    expect(webhooks.some((one: { tokenPresent: boolean }) => one.tokenPresent)).toBe(false)
    expect(await house.deliveries()).toHaveLength(1)
  })

  it('deletes an older installation when it comes late, and leaves the current one alone', async () => {
    await using house = await openHouse()
    const older = await install(house)
    const newer = await install(house, { workspaceId: older.workspaceId, addonId: newPlace().addonId })
    expect((await lifecycle(house, 'deleted', older)).status).toBe(200)
    expect((await deliver(house, newer, 'NEW_TAG')).status).toBe(200)
  })

  it('wins when it comes before its INSTALLED call', async () => {
    await using house = await openHouse()
    const place = newPlace()
    expect((await lifecycle(house, 'deleted', place)).status).toBe(200)
    expect((await install(house, place)).answer.status).toBe(403)
  })

  it('erases the tokens of deliveries, also when no INSTALLED call ever came', async () => {
    await using house = await openHouse()
    const place = newPlace()
    const signed = { 'clockify-signature': await tokenFor(place) }
    expect((await house.post('/webhooks/new-task', { id: 'a' }, signed)).status).toBe(200)
    using database = openDatabase(house.dataDir)
    expect(database.keptTokens()).toBe(1)
    expect((await lifecycle(house, 'deleted', place)).status).toBe(200)
    expect(database.keptTokens()).toBe(0)
  })
})

/** The daemon's database, read from outside. */
function openDatabase(dataDir: string) {
  const sqlite = new Sqlite(join(dataDir, 'clockhouse.db'), { readonly: true })
  return {
    keptTokens: () =>
      sqlite.prepare('select count(*) from signatures where sealed is not null').pluck().get(),
    [Symbol.dispose]: () => void sqlite.close(),
  }
}

describe('STATUS_CHANGED and SETTINGS_UPDATED', () => {
  it('change the installation, and say when they told nothing new', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const off = { status: 'INACTIVE' }
    const outcomes = [
      await lifecycle(house, 'status-changed', installed, off),
      await lifecycle(house, 'status-changed', installed, off),
    ].map((answer) => answer.body.outcome)
    expect(outcomes).toEqual(['applied', 'repeated'])
    const [item] = (await house.admin('/installations')).body.items
    expect(item.status).toBe('INACTIVE')
  })

  it('keep the settings that a call does not name', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const first = {
      settings: [
        { id: 'url', name: 'URL', value: 'https://a.test' },
        { id: 'on', value: true },
      ],
    }
    const second = { settings: [{ id: 'on', name: 'On', value: false }] }
    await lifecycle(house, 'settings-updated', installed, first)
    await lifecycle(house, 'settings-updated', installed, second)
    const { body } = await house.admin(`/installations/${installed.answer.body.installationId}`)
    expect(body.settings).toEqual([
      { id: 'on', name: 'On', value: false },
      { id: 'url', name: 'URL', value: 'https://a.test' },
    ])
  })
})
