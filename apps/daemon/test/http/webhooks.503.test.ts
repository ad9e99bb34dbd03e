import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { deliver, install, lifecycle, openHouse, tempFolder } from '../harness.ts'

describe('a webhook that cannot be kept', () => {
  it('is answered 503 with Retry-After and not stored, and everything works again without a restart', async () => {
    await using folder = await tempFolder()
    await using house = await openHouse({ dataDir: folder.path })
    const installed = await install(house)
    const stranger = new Sqlite(join(folder.path, 'clockhouse.db'))
    stranger.exec('begin immediate')
    const refused = [
      await deliver(house, installed, 'NEW_TAG'),
      await lifecycle(house, 'status-changed', installed, { status: 'INACTIVE' }),
    ]
    stranger.exec('rollback')
    stranger.close()
    for (const answer of refused) {
      expect([answer.status, answer.body.title]).toEqual([503, 'Unavailable'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(answer.text).not.toMatch(/sqlite|database is locked/i)
    }
    const again = await deliver(house, installed, 'NEW_TAG')
    expect([again.status, again.body.duplicate]).toEqual([200, false])
    expect(await house.deliveries()).toHaveLength(1)
  })

  it('is answered 503 on a connection that was kept open while the daemon closes, which then ends', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const closing = house.close()
    const answer = await deliver(house, installed, 'NEW_TAG').catch(() => null)
    if (answer !== null) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('connection')).toBe('close')
    }
    await closing
  })
})
