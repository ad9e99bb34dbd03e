import { createHmac, createSign, type KeyObject, sign as signBytes } from 'node:crypto'
import { clockifyKeys } from '../harness.ts'

export const RS256 = { alg: 'RS256', typ: 'JWT' }

/** A part of a token: anything as JSON, or bytes as they are. */
export const part = (value: unknown): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

/** Makes the third part of a token from the two before it. */
export type MakeSignature = (input: string) => string

/** Joins a token by hand, with whatever makes its signature: libraries refuse to make most of these. */
export function forge(header: unknown, claims: unknown, signature: MakeSignature): string {
  const input = `${part(header)}.${part(claims)}`
  return `${input}.${signature(input)}`
}

/** RSA with padding of PKCS 1, as `RS…` algorithms have it. */
export const rsa =
  (algorithm: string, key: KeyObject): MakeSignature =>
  (input) =>
    createSign(algorithm).update(input).sign(key, 'base64url')

/** A shared secret, as `HS256` has it. */
export const hmac =
  (secret: string): MakeSignature =>
  (input) =>
    createHmac('sha256', secret).update(input).digest('base64url')

/** Whatever Node can sign with a key: curves, RSA with another padding. */
export const signature =
  (algorithm: string | null, key: Parameters<typeof signBytes>[2]): MakeSignature =>
  (input) =>
    signBytes(algorithm, Buffer.from(input), key).toString('base64url')

export const byClockify = rsa('sha256', clockifyKeys.privateKey)

/** Claims of any type under Clockify's own signature. */
export const signed = (claims: unknown): string => forge(RS256, claims, byClockify)
