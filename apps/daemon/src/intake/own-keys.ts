import { createPublicKey, generateKeyPair, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeySource } from '@clockhouse/core/tokens/verify'
import { importJWK, importPKCS8, type JWK, SignJWT } from 'jose'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Sealing } from '../store/sealing.ts'
import type { Tables } from '../store/tables.ts'

/** What the keeper of the daemon's own keys works with. */
export interface OwnKeysDeps {
  db: Kysely<Tables>
  sealing: Pick<Sealing, 'seal' | 'open'>
  clock: Clock
}

/** The daemon's own signing keys: samples are signed with them, and handlers can check that by the JWKS. */
export interface OwnKeys {
  /** The public parts: what `/.well-known/jwks.json` serves. */
  jwks(): Promise<{ keys: JWK[] }>
  /** Signs an add-on token as Clockify would. */
  signAddonToken(claims: Record<string, unknown>): Promise<string>
  /** For the verifier, and there only for samples. */
  keySource: KeySource
}

interface OwnKey {
  kid: string
  publicJwk: JWK
  privateKey: CryptoKey
  publicKey: CryptoKey
}

/** Opens the own keys. The first is made when it is first needed: RSA takes longer than the rest of a start. */
export function createOwnKeys(deps: OwnKeysDeps): OwnKeys {
  let loading: Promise<OwnKey> | null = null
  const current = (): Promise<OwnKey> => {
    loading ??= loadOrMake(deps).catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }
  return {
    jwks: async () => ({ keys: [(await current()).publicJwk] }),
    async signAddonToken(claims) {
      const { privateKey, kid } = await current()
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey)
    },
    async keySource({ kid }) {
      const own = await current()
      if (kid !== own.kid) return { kind: 'no-key', detail: 'a key that is not our own' }
      return { kind: 'key', key: own.publicKey, id: own.kid, source: 'this daemon' }
    },
  }
}

async function loadOrMake(deps: OwnKeysDeps): Promise<OwnKey> {
  const row = await deps.db
    .selectFrom('signing_keys')
    .select(['kid', 'private_sealed'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return toOwnKey(row.kid, deps.sealing.open(row.private_sealed))
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const own = await toOwnKey(randomUUID(), pem)
  await deps.db
    .insertInto('signing_keys')
    .values({
      kid: own.kid,
      public_jwk: JSON.stringify(own.publicJwk),
      private_sealed: deps.sealing.seal(pem),
      created_at: deps.clock.now(),
      retired_at: null,
    })
    .execute()
  return own
}

async function toOwnKey(kid: string, pem: string): Promise<OwnKey> {
  const { kty, n, e } = createPublicKey(pem).export({ format: 'jwk' })
  const publicJwk = { kty, n, e, kid, alg: 'RS256', use: 'sig' } as JWK
  const publicKey = await importJWK(publicJwk, 'RS256')
  if (!(publicKey instanceof CryptoKey)) throw new TypeError('an RSA key became something else')
  return { kid, publicJwk, publicKey, privateKey: await importPKCS8(pem, 'RS256') }
}
