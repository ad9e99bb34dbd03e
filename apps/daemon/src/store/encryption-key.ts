import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { makeFolder } from './make-folder.ts'
import type { Sealing } from './sealing.ts'
import { StoreUnavailable } from './store-errors.ts'

const KEY_BYTES = 32

/**
 * The key that tokens are sealed with: the configured one, else the key file in the data folder, made at the first
 * start with mode 0600.
 *
 * @throws StoreUnavailable when the file cannot be read or made, or does not hold a key.
 */
export function readEncryptionKey(
  dataDir: string,
  configured: Uint8Array | null,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  if (configured !== null) return configured
  const path = join(dataDir, 'encryption.key')
  const key = Buffer.from(readOrMake(path, dataDir, random), 'base64')
  if (key.length === KEY_BYTES) return key
  throw new StoreUnavailable(`${path} does not hold a key of ${KEY_BYTES} bytes in base64.`)
}

function readOrMake(path: string, dataDir: string, random: (bytes: number) => Uint8Array): string {
  try {
    makeFolder(dataDir)
    const made = `${Buffer.from(random(KEY_BYTES)).toString('base64')}\n`
    writeFileSync(path, made, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if (isTaken(error)) return read(path)
    throw new StoreUnavailable(`The key file ${path} cannot be made: ${String(error)}`, { cause: error })
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new StoreUnavailable(`The key file ${path} cannot be read: ${String(error)}`, { cause: error })
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

const SEALED = [
  'select token_sealed from installations where token_sealed is not null limit 1',
  'select sealed from signatures where sealed is not null limit 1',
  'select private_sealed from signing_keys limit 1',
]

/**
 * Refuses a key that is not the one the database was written with: each sealed token would be lost without a word.
 *
 * @throws StoreUnavailable
 */
export function checkEncryptionKey(sqlite: Sqlite.Database, sealing: Sealing): void {
  for (const query of SEALED) {
    const sealed = sqlite.prepare<[], Uint8Array>(query).pluck().get()
    if (sealed !== undefined && !sealing.fits(sealed)) {
      throw new StoreUnavailable(
        'The tokens in the database are sealed with another key: give the ENCRYPTION_KEY (or the key file) that belongs to it.',
      )
    }
  }
}
