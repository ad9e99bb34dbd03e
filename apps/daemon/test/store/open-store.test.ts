import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { StoreTooNew, StoreUnavailable } from '../../src/store/store-errors.ts'
import { deliver, install, openHouse, tempFolder } from '../harness.ts'

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the store', () => {
  it('is for its owner alone: folder 0700, database and key 0600', async () => {
    await using folder = await tempFolder()
    const dataDir = join(folder.path, 'new')
    await using house = await openHouse({ dataDir })
    await deliver(house, await install(house), 'NEW_TAG')
    expect(modeOf(dataDir)).toBe('700')
    for (const file of ['clockhouse.db', 'clockhouse.db-wal', 'encryption.key']) {
      expect([file, modeOf(join(dataDir, file))]).toEqual([file, '600'])
    }
  })

  it('writes durably: WAL, FULL, foreign keys', async () => {
    await using folder = await tempFolder()
    const store = await openStore(join(folder.path, 'a.db'), 0)
    const pragma = (name: string) => store.sqlite.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
    expect(pragma('wal_autocheckpoint')).toBe(1000)
    await store.close()
    expect(store.isReady()).toBe(false)
  })

  it('is one daemon’s at a time, and free again when that one is gone', async () => {
    await using folder = await tempFolder()
    const path = join(folder.path, 'a.db')
    const first = await openStore(path, 0)
    await expect(openStore(path, 0)).rejects.toThrow(StoreUnavailable)
    await expect(openStore(path, 0)).rejects.toThrow('Another daemon is using the database')
    await first.close()
    await (await openStore(path, 0)).close()
  })

  it('refuses the database of a newer version, with advice, and leaves it as it is', async () => {
    await using folder = await tempFolder()
    const path = join(folder.path, 'a.db')
    await (await openStore(path, 0)).close()
    const newer = new Sqlite(path)
    newer.exec("insert into schema_migrations values ('9999-from-the-future', 0)")
    newer.close()
    const before = readFileSync(path)
    await expect(openStore(path, 0)).rejects.toThrow(StoreTooNew)
    await expect(openStore(path, 0)).rejects.toThrow('9999-from-the-future). Start that version')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('says in one sentence why it cannot be opened', async () => {
    await using folder = await tempFolder()
    const noDatabase = join(folder.path, 'text.db')
    writeFileSync(
      noDatabase,
      'this is no database, but a text that is longer than a header of one. '.repeat(20),
    )
    await expect(openStore(noDatabase, 0)).rejects.toThrow(/text\.db cannot be .*: file is not a database/)
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    await expect(openStore(join(file, 'a.db'), 0)).rejects.toThrow(StoreUnavailable)
  })

  it('gives ids that sort after all it holds, though the clock was set back by a day', async () => {
    await using folder = await tempFolder()
    const today = await openHouse({ dataDir: folder.path })
    const installed = await install(today)
    const first = await deliver(today, installed, 'NEW_TAG', { id: 'a' })
    await today.close()
    const clock = { now: () => Date.now() - 86_400_000 }
    await using yesterday = await openHouse({ dataDir: folder.path, clock })
    const second = await deliver(yesterday, installed, 'NEW_TAG', { id: 'b' })
    expect(second.body.deliveryId > first.body.deliveryId).toBe(true)
  })
})

describe('the encryption key', () => {
  it('must be the one that the database was written with', async () => {
    await using folder = await tempFolder()
    const house = await openHouse({ dataDir: folder.path })
    await install(house)
    await house.close()
    const env = { ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') }
    await expect(openHouse({ dataDir: folder.path, env })).rejects.toThrow('sealed with another key')
    await (await openHouse({ dataDir: folder.path })).close()
  })

  it('is not made up when its file is broken', async () => {
    await using folder = await tempFolder()
    mkdirSync(folder.path, { recursive: true })
    writeFileSync(join(folder.path, 'encryption.key'), 'short')
    chmodSync(join(folder.path, 'encryption.key'), 0o600)
    await expect(openHouse({ dataDir: folder.path })).rejects.toThrow('does not hold a key of 32 bytes')
  })

  it('hides every token in the files', async () => {
    await using folder = await tempFolder()
    const house = await openHouse({ dataDir: folder.path })
    const installed = await install(house)
    await deliver(house, installed, 'NEW_TAG')
    await house.close()
    const bytes = readFileSync(join(folder.path, 'clockhouse.db')).toString('latin1')
    for (const token of [installed.authToken, installed.tokens.NEW_TAG, installed.tokens.NEW_PROJECT]) {
      expect(bytes).not.toContain(token.slice(-40))
    }
    expect(bytes).toContain(installed.workspaceId)
  })
})
