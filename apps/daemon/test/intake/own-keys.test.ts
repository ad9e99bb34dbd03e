import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOwnKeys } from '../../src/intake/own-keys.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createSealing } from '../../src/store/sealing.ts'
import { claimsOf, newPlace, openHouse, tempFolder } from '../harness.ts'

const KEY = Buffer.alloc(32, 9)

describe("the daemon's own key", () => {
  it('is trusted for samples and never from the network', async () => {
    await using folder = await tempFolder()
    const env = { ENCRYPTION_KEY: KEY.toString('base64') }
    const before = await openHouse({ dataDir: folder.path, env })
    await before.get('/.well-known/jwks.json')
    await before.close()
    const store = await openStore(join(folder.path, 'clockhouse.db'), Date.now())
    const keys = createOwnKeys({
      db: store.db,
      sealing: createSealing(KEY, randomBytes),
      clock: { now: Date.now },
    })
    const token = await keys.signAddonToken(claimsOf(newPlace()))
    await store.close()
    await using house = await openHouse({ dataDir: folder.path, env })
    const answer = await house.post('/webhooks/new-task', { id: 'a' }, { 'clockify-signature': token })
    expect(answer.status).toBe(401)
    const [refused] = await house.quarantine(1)
    expect(refused?.failedCheck).toBe('signature')
  })
})
