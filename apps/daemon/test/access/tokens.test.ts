import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, openHouse, testClock, tokenOf } from '../admin/admin-house.ts'

const DAY_MS = 86_400_000

describe('the first admin token', () => {
  it('is made at the first start when no setting gives one, and only then', async () => {
    await using house = await openHouse({ env: { ADMIN_TOKEN: '' } })
    const made = house.firstToken ?? ''
    expect(made).toMatch(/^ch_[\w-]{43}$/)
    expect((await house.call('/session', { token: made })).body.role).toBe('admin')
  })

  it('is not made again at the next start', async () => {
    await using first = await openHouse()
    const { dataDir } = first
    await first.store.db.updateTable('admin_tokens').set({ name: 'kept' }).execute()
    await first.store.close()
    await using second = await openHouse({ dataDir, env: { ADMIN_TOKEN: '' } })
    expect(second.firstToken).toBeNull()
    expect((await second.call('/session')).body.actor.name).toBe('kept')
  })

  it('ends when ADMIN_TOKEN gets another text', async () => {
    await using first = await openHouse()
    const { dataDir } = first
    await first.store.close()
    const next = 'ch_another-admin-token-of-this-house-0123456789'
    await using second = await openHouse({ dataDir, env: { ADMIN_TOKEN: next } })
    expect((await second.call('/session')).status).toBe(401)
    expect((await second.call('/session', { token: next })).status).toBe(200)
  })
})

describe('an admin token', () => {
  it('is shown once and stored only as its hash', async () => {
    await using house = await openHouse()
    const made = await house.call('/tokens', { method: 'POST', body: { name: 'Laptop', role: 'viewer' } })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: 'Laptop', role: 'viewer', expiresAt: null, lastUsedAt: null })
    expect(made.body.token).toMatch(/^ch_[\w-]{43}$/)
    const list = await house.call('/tokens')
    expect(list.text).not.toContain(made.body.token)
    house.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const file = readFileSync(join(house.dataDir, 'clockhouse.db'))
    expect(file.includes(made.body.token)).toBe(false)
    expect(file.includes(createHash('sha256').update(made.body.token).digest())).toBe(true)
    expect(house.log.join('')).not.toContain(made.body.token)
  })

  it('works until it expires', async () => {
    const clock = testClock()
    await using house = await openHouse({ clock })
    const made = await house.call('/tokens', {
      method: 'POST',
      body: { name: 'Short', role: 'admin', expiresInDays: 1 },
    })
    expect((await house.call('/session', { token: made.body.token })).status).toBe(200)
    clock.forward(DAY_MS + 1000)
    const late = await house.call('/session', { token: made.body.token })
    expect(late.status).toBe(401)
    expect(late.body.detail).toContain('expired')
  })

  it('works no more once it is revoked, and revoking it twice changes nothing', async () => {
    await using house = await openHouse()
    const { id, token } = await tokenOf(house, 'operator')
    const revoked = await house.call(`/tokens/${id}`, { method: 'DELETE' })
    expect(revoked.body.revokedAt).not.toBeNull()
    expect((await house.call('/session', { token })).status).toBe(401)
    const again = await house.call(`/tokens/${id}`, { method: 'DELETE' })
    expect(again.body.revokedAt).toBe(revoked.body.revokedAt)
  })

  it('cannot be revoked when it is the last admin token that works', async () => {
    await using house = await openHouse()
    const { id } = (await house.call('/tokens')).body.items[0]
    const refused = await house.call(`/tokens/${id}`, { method: 'DELETE' })
    expect(refused.status).toBe(409)
    await tokenOf(house, 'admin')
    expect((await house.call(`/tokens/${id}`, { method: 'DELETE' })).status).toBe(200)
  })

  it('shows when it was last used, written at most once a minute', async () => {
    const clock = testClock()
    await using house = await openHouse({ clock })
    const { id, token } = await tokenOf(house, 'viewer')
    const lastUsed = async () =>
      (await house.call('/tokens')).body.items.find((item: { id: string }) => item.id === id).lastUsedAt
    expect(await lastUsed()).toBeNull()
    await house.call('/status', { token })
    const first = await lastUsed()
    await house.call('/status', { token })
    expect(await lastUsed()).toBe(first)
    clock.forward(61_000)
    await house.call('/status', { token })
    expect(Date.parse(await lastUsed())).toBeGreaterThan(Date.parse(first))
  })
})

describe('the audit log', () => {
  it('has every change with who made it, from where, under which request', async () => {
    await using house = await openHouse()
    const { id } = await tokenOf(house, 'viewer', 'Reader')
    await house.call(`/tokens/${id}`, { method: 'DELETE', headers: { 'x-request-id': 'my-request' } })
    const { items } = (await house.call('/audit')).body
    expect(items[0]).toMatchObject({
      action: 'token.revoked',
      target: id,
      actor: { kind: 'token', name: 'ADMIN_TOKEN', role: 'admin' },
      remoteAddress: '127.0.0.1',
      requestId: 'my-request',
    })
    expect(items[1]).toMatchObject({ action: 'token.created', details: { name: 'Reader', role: 'viewer' } })
  })

  it('is written before the act: without it nothing is changed', async () => {
    await using house = await openHouse()
    house.store.sqlite.exec('alter table audit_entries rename to lost')
    const refused = await house.call('/tokens', { method: 'POST', body: { name: 'X', role: 'admin' } })
    expect(refused.status).toBeGreaterThanOrEqual(500)
    house.store.sqlite.exec('alter table lost rename to audit_entries')
    expect((await house.call('/tokens')).body.items).toHaveLength(1)
  })

  it('holds no token', async () => {
    await using house = await openHouse()
    const { token } = await tokenOf(house, 'viewer')
    const audit = await house.call('/audit')
    expect(audit.text).not.toContain(token)
    expect(audit.text).not.toContain(ADMIN_TOKEN)
  })
})
