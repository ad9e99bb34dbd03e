import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

/** Encrypts secrets at rest (AES-256-GCM) and makes keyed hashes of them, to compare without decrypting. */
export interface Sealing {
  seal(text: string): Uint8Array
  /** @throws Error when it was sealed with another key, or was changed. */
  open(sealed: Uint8Array): string
  /** Keyed hash: equal texts have equal ones, and without the key they say nothing of the text. */
  mac(text: string): Buffer
  /** Whether something was sealed with this very key. */
  fits(sealed: Uint8Array): boolean
}

const FORM = 1
const KEY_ID_BYTES = 4
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + KEY_ID_BYTES

/**
 * Sealing with one master key of 32 bytes. A sealed value is: form (1 byte), key id (4), nonce (12), tag (16),
 * ciphertext. The key's id is kept so that keys can be exchanged one value at a time.
 */
export function createSealing(masterKey: Uint8Array, random: (bytes: number) => Uint8Array): Sealing {
  const encryptionKey = derive(masterKey, 'clockhouse seal', 32)
  const macKey = derive(masterKey, 'clockhouse mac', 32)
  const head = Buffer.concat([Buffer.of(FORM), derive(masterKey, 'clockhouse key id', KEY_ID_BYTES)])
  const fits = (sealed: Uint8Array): boolean => head.equals(sealed.subarray(0, HEAD_BYTES))
  return {
    fits,
    seal(text) {
      const iv = random(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, iv)
      cipher.setAAD(head)
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([head, iv, cipher.getAuthTag(), ciphertext])
    },
    open(sealed) {
      if (!fits(sealed)) throw new Error('This value was sealed with another encryption key.')
      const ivEnd = HEAD_BYTES + IV_BYTES
      const decipher = createDecipheriv('aes-256-gcm', encryptionKey, sealed.subarray(HEAD_BYTES, ivEnd))
      decipher.setAAD(head)
      decipher.setAuthTag(sealed.subarray(ivEnd, ivEnd + TAG_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(ivEnd + TAG_BYTES)), decipher.final()]).toString()
    },
    mac: (text) => createHmac('sha256', macKey).update(text).digest(),
  }
}

const derive = (key: Uint8Array, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', purpose, bytes))
