import { z } from 'zod'

/** Crockford's base32 in lower case: no i, l, o, u, so that an id survives being read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SUFFIX = /^[0-9a-hjkmnp-tv-z]{26}$/

const prefixed = <P extends string>(prefix: P) =>
  z
    .string()
    .refine((value) => value.startsWith(`${prefix}_`) && SUFFIX.test(value.slice(prefix.length + 1)), {
      message: `must be ${prefix}_ and 26 characters`,
    })
    .meta({ example: `${prefix}_06cnhq8v5sffr0000000000000` })

/** Ids are a prefix that says what they name and a UUIDv7 in base32: they sort by time. */
export const DeliveryId = prefixed('dlv').brand<'DeliveryId'>()
export const InstallationId = prefixed('ins').brand<'InstallationId'>()
export const LifecycleEventId = prefixed('lce').brand<'LifecycleEventId'>()
export const RefusedRequestId = prefixed('ref').brand<'RefusedRequestId'>()
export const AdminTokenId = prefixed('tok').brand<'AdminTokenId'>()
export const SessionId = prefixed('ses').brand<'SessionId'>()
export const AuditEntryId = prefixed('aud').brand<'AuditEntryId'>()

export type DeliveryId = z.infer<typeof DeliveryId>
export type InstallationId = z.infer<typeof InstallationId>
export type LifecycleEventId = z.infer<typeof LifecycleEventId>
export type RefusedRequestId = z.infer<typeof RefusedRequestId>
export type AdminTokenId = z.infer<typeof AdminTokenId>
export type SessionId = z.infer<typeof SessionId>
export type AuditEntryId = z.infer<typeof AuditEntryId>

const schemas = {
  dlv: DeliveryId,
  ins: InstallationId,
  lce: LifecycleEventId,
  ref: RefusedRequestId,
  tok: AdminTokenId,
  ses: SessionId,
  aud: AuditEntryId,
} as const

/** The prefixes in use, each naming one kind of thing. */
export type IdPrefix = keyof typeof schemas
/** The branded id type of a prefix. */
export type IdOf<P extends IdPrefix> = z.infer<(typeof schemas)[P]>

/** Makes ids; each new one sorts after all that this factory made before, whatever the clock does. */
export type NewId = <P extends IdPrefix>(prefix: P) => IdOf<P>

/** What an id factory needs: the time in milliseconds, random bytes, and the last suffix known to exist. */
export interface IdSource {
  now: () => number
  random: (bytes: number) => Uint8Array
  /** 26 base32 characters; new ids sort after it. Given by the store at start, so that a clock set back does no harm. */
  after?: string
}

/**
 * An id factory: UUIDv7 (RFC 9562, method 2: the random part counts up within a millisecond) in base32.
 * The clock may stand still or run backwards; ids still sort in the order in which they were made.
 */
export function createIdFactory(source: IdSource): NewId {
  let last = source.after === undefined ? 0n : decodeSuffix(source.after)
  return (prefix) => {
    const fresh = timeAndRandom(source.now(), source.random(10))
    last = fresh > last ? fresh : last + 1n + BigInt(source.random(1)[0] ?? 0)
    return `${prefix}_${encodeSuffix(last)}` as IdOf<typeof prefix>
  }
}

/** The part of an id after its prefix: 26 characters that sort by time across all kinds. */
export const idSuffix = (id: string): string => id.slice(id.indexOf('_') + 1)

/** The moment at which an id was made, in milliseconds since 1970. */
export const idTimeMs = (id: string): number => Number(decodeSuffix(idSuffix(id)) >> 80n)

/** The lowest suffix that an id made at this moment can have: lets a time range be a range of ids. */
export const lowestSuffixAt = (timeMs: number): string =>
  encodeSuffix(BigInt(Math.max(0, Math.floor(timeMs))) << 80n)

function timeAndRandom(timeMs: number, random: Uint8Array): bigint {
  const bytes = new DataView(random.buffer, random.byteOffset, random.byteLength)
  const high = (BigInt(Math.floor(timeMs)) << 16n) | BigInt((bytes.getUint16(0) & 0xfff) | 0x7000)
  return (high << 64n) | (bytes.getBigUint64(2) & VARIANT_MASK) | VARIANT
}

const VARIANT_MASK = (1n << 62n) - 1n
const VARIANT = 0b10n << 62n

/** The engine writes base32 itself (0-9, a-v), three times as fast as digit by digit; only the letters are exchanged. */
function encodeSuffix(value: bigint): string {
  const digits = value.toString(32).padStart(26, '0')
  let text = ''
  for (let i = 0; i < 26; i++) text += LETTERS[digits.charCodeAt(i)]
  return text
}

/** Our letter for each of the engine's, by its character code. */
const LETTERS: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 32)
  return Number.isNaN(value) ? '' : (ALPHABET[value] ?? '')
})

function decodeSuffix(suffix: string): bigint {
  let value = 0n
  for (const char of suffix) value = (value << 5n) | BigInt(Math.max(0, ALPHABET.indexOf(char)))
  return value
}
