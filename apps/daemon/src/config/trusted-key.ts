import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const MIN_KEY_BITS = 2048

/** A public RSA key as PEM text (line breaks may be written `\n`), or the path of a file that holds one. */
export const trustedKey = z.string().transform((text, context) => {
  const pem = text.includes('-----BEGIN') ? text.replaceAll('\\n', '\n') : contentOf(text)
  const problem = pem === null ? `no file at ${text}` : problemOf(pem)
  if (problem === null && pem !== null) return pem
  context.addIssue({ code: 'custom', message: problem ?? 'no key' })
  return z.NEVER
})

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function problemOf(pem: string): string | null {
  if (pem.includes('PRIVATE KEY')) return 'it is a private key: give the public one'
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType !== 'rsa') return `it is a key of type ${key.asymmetricKeyType}`
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return bits < MIN_KEY_BITS ? `it has only ${bits} bits` : null
  } catch {
    return 'it is no key that can be read'
  }
}
