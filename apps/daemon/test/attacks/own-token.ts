import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { createOwnKeys } from '../../src/intake/own-keys.ts'
import { readEncryptionKey } from '../../src/store/encryption-key.ts'
import { createSealing } from '../../src/store/sealing.ts'
import type { Tables } from '../../src/store/tables.ts'
import { claimsOf, type House, type Place } from '../harness.ts'

/** What the daemon would sign a sample with: its sealed key, opened as only it can. */
export async function ownToken(house: House, place: Place): Promise<string> {
  await house.get('/.well-known/jwks.json')
  const sealing = createSealing(readEncryptionKey(house.dataDir, null, randomBytes), randomBytes)
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: new Sqlite(join(house.dataDir, 'clockhouse.db')) }),
  })
  try {
    const keys = createOwnKeys({ db, sealing, clock: { now: Date.now } })
    return await keys.signAddonToken(claimsOf(place))
  } finally {
    await db.destroy()
  }
}
