import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createSealing } from '../../src/store/sealing.ts'
import { bodyFor, install, lifecycle, newPlace, openHouse, tempFolder } from '../harness.ts'

const HMAC_SECRET = 'a secret of sixteen characters at least'.replaceAll(' ', '-')
const KEY = Buffer.alloc(32, 7)
const SECRET = 'q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6'

const hmac = (body: string, secret = HMAC_SECRET): string =>
  createHmac('sha256', secret).update(body).digest('hex')

describe('an HMAC over the body', () => {
  it('is accepted with and without its prefix, when a secret is configured and the workspace is installed', async () => {
    await using house = await openHouse({ env: { WEBHOOK_HMAC_SECRET: HMAC_SECRET } })
    const installed = await install(house)
    const body = JSON.stringify(bodyFor('NEW_TAG', installed.workspaceId))
    for (const signature of [hmac(body), `sha256=${hmac(body)}`, hmac(body).toUpperCase()]) {
      const answer = await house.post('/webhooks/new-tag', body, { 'clockify-signature': signature })
      expect(answer.status).toBe(200)
    }
    expect((await house.deliveries())[0]).toMatchObject({
      verification: 'hmac',
      addonId: installed.addonId,
      installationId: installed.answer.body.installationId,
    })
  })

  it('is refused over other bytes, with another secret, and when none is configured', async () => {
    await using house = await openHouse({ env: { WEBHOOK_HMAC_SECRET: HMAC_SECRET } })
    const installed = await install(house)
    const body = JSON.stringify(bodyFor('NEW_TAG', installed.workspaceId))
    for (const signature of [hmac(`${body} `), hmac(body, 'x'), hmac(body).slice(2), `sha1=${hmac(body)}`]) {
      const answer = await house.post('/webhooks/new-tag', body, { 'clockify-signature': signature })
      expect(answer.status).toBe(401)
    }
    await using without = await openHouse()
    await install(without, installed)
    const answer = await without.post('/webhooks/new-tag', body, { 'clockify-signature': hmac(body) })
    expect(answer.status).toBe(401)
  })

  it('is refused with 403 for a workspace that is not installed, switched off, or not named, and for another add-on', async () => {
    await using house = await openHouse({ env: { WEBHOOK_HMAC_SECRET: HMAC_SECRET } })
    const off = await install(house)
    await lifecycle(house, 'status-changed', off, { status: 'INACTIVE' })
    const bodies = [
      bodyFor('NEW_TAG', newPlace().workspaceId),
      bodyFor('NEW_TAG', off.workspaceId),
      { id: 'a' },
    ]
    const on = await install(house)
    bodies.push({ ...bodyFor('NEW_TAG', on.workspaceId), addonId: off.addonId })
    for (const body of bodies.map((one) => JSON.stringify(one))) {
      const answer = await house.post('/webhooks/new-tag', body, { 'clockify-signature': hmac(body) })
      expect(answer.status).toBe(403)
    }
    expect(await house.deliveries()).toEqual([])
  })
})

describe('the plain secret of a webhook made through the API', () => {
  it('is accepted for its own event and workspace alone', async () => {
    await using folder = await tempFolder()
    const env = { ENCRYPTION_KEY: KEY.toString('base64') }
    const before = await openHouse({ dataDir: folder.path, env })
    const installed = await install(before)
    const other = await install(before)
    await before.close()
    registerByApi(folder.path, installed.answer.body.installationId, 'NEW_TAG')

    await using house = await openHouse({ dataDir: folder.path, env })
    const send = async (path: string, body: unknown) =>
      (await house.post(path, body, { 'clockify-signature': SECRET })).status
    const body = bodyFor('NEW_TAG', installed.workspaceId)
    expect(await send('/webhooks/new-tag', body)).toBe(200)
    expect((await house.deliveries())[0]).toMatchObject({
      verification: 'secret',
      addonId: installed.addonId,
    })
    expect(await send('/webhooks/tag-updated', body)).toBe(401)
    expect(await send('/webhooks/new-tag', bodyFor('NEW_TAG', other.workspaceId))).toBe(403)
    expect(await send('/webhooks/new-tag', { ...body, addonId: other.addonId })).toBe(403)
    expect(await send('/webhooks/new-tag', { ...body, workspaceId: { toString: 1 } })).toBe(403)
    expect(await send('/webhooks/new-tag', { ...body, workspaceId: null, addonId: null })).toBe(200)
    expect((await house.post('/webhooks/new-tag', body, { 'clockify-signature': `${SECRET}x` })).status).toBe(
      401,
    )
    await lifecycle(house, 'deleted', installed)
    expect(await send('/webhooks/new-tag', body)).toBe(401)
  })
})

/** What registration through the API will store: this version only knows how to judge it. */
function registerByApi(dataDir: string, installationId: string, event: string): void {
  const sealing = createSealing(KEY, (bytes) => Buffer.alloc(bytes, 1))
  const database = new Sqlite(join(dataDir, 'clockhouse.db'))
  database
    .prepare(
      `insert into webhook_registrations (installation_id, path, event, registered_by, token_sealed, token_mac)
       values (?, '/webhooks/new-tag', ?, 'api', ?, ?)`,
    )
    .run(installationId, event, sealing.seal(SECRET), sealing.mac(SECRET))
  database.close()
}
