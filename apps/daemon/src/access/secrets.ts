import { createHash, timingSafeEqual } from 'node:crypto'

/** 256 bits that nobody can guess, as 43 characters that fit into headers, cookies and addresses. */
export const newSecret = (random: (bytes: number) => Uint8Array): string =>
  Buffer.from(random(32)).toString('base64url')

/** What is stored of a secret. The secrets are random and long, so that a plain hash keeps them. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares in a time that says nothing about where the two differ. */
export const sameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(hashOf(given), hashOf(expected))

/** The same for stored hashes. */
export const sameHash = (given: Uint8Array, expected: Uint8Array): boolean =>
  given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
