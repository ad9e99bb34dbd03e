import { calculateJwkThumbprint, exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK } from 'jose'
import { z } from 'zod'

/** The private key as the data folder keeps it. */
export const StoredSigningKey = z.looseObject({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
})
export type StoredSigningKey = z.infer<typeof StoredSigningKey>

/** The one RS256 key pair with which this stand-in signs everything, and the forms in which others ask for it. */
export interface SigningKey {
  kid: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  publicJwk: JWK
  publicPem: string
  stored: StoredSigningKey
}

/** A new key pair of 2048 bits, as Clockify's own. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  return openSigningKey(StoredSigningKey.parse(await exportJWK(privateKey)))
}

/** The key pair of an earlier run. */
export async function openSigningKey(stored: StoredSigningKey): Promise<SigningKey> {
  const open = { kty: stored.kty, n: stored.n, e: stored.e }
  const kid = await calculateJwkThumbprint(open)
  const publicKey = await asKey(open)
  return {
    kid,
    privateKey: await asKey(stored),
    publicKey,
    publicJwk: { ...open, kid, alg: 'RS256', use: 'sig' },
    publicPem: await exportSPKI(publicKey),
    stored,
  }
}

async function asKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256', { extractable: true })
  if (key instanceof Uint8Array) throw new TypeError('an RSA key was expected')
  return key
}
