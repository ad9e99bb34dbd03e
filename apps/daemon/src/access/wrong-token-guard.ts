import { isIPv6 } from 'node:net'

/** Five wrong tokens from one address within a minute close the door for it. */
const LIMIT = 5
const WINDOW_MS = 60_000
/** How much is remembered; the oldest goes first. */
const MAX_ADDRESSES = 10_000
const MAX_FRIENDS = 10_000

/** Slows down whoever guesses tokens. */
export interface WrongTokenGuard {
  /** Seconds until this address may try `credential`; null when it may try now. */
  lockedFor(address: string, credential: string): number | null
  /** Notes a wrong token; seconds until the next try when this one was too many. */
  wrong(address: string): number | null
  /** Notes a right one: from this address it works on, even while others behind the same address guess. */
  right(address: string, credential: string): void
}

/**
 * Counts wrong tokens per address in bounded memory. An address is not locked for a credential that has worked from it
 * before: one guesser behind a proxy does not lock out everybody behind it, and a guesser learns nothing from it.
 * `credential` is a hash, never the token itself.
 */
export function createWrongTokenGuard(clock: { now(): number }): WrongTokenGuard {
  const wrongs = new Map<string, number[]>()
  const friends = new Map<string, true>()
  const recent = (key: string): number[] =>
    (wrongs.get(key) ?? []).filter((at) => clock.now() - at < WINDOW_MS)
  const secondsLeft = (times: number[]): number | null => {
    const oldest = times[0]
    if (times.length < LIMIT || oldest === undefined) return null
    return Math.max(1, Math.ceil((oldest + WINDOW_MS - clock.now()) / 1000))
  }
  return {
    lockedFor(address, credential) {
      const key = networkOf(address)
      return friends.has(`${key} ${credential}`) ? null : secondsLeft(recent(key))
    },
    wrong(address) {
      const key = networkOf(address)
      const before = recent(key)
      const locked = secondsLeft(before)
      if (locked === null) remember(wrongs, key, [...before, clock.now()], MAX_ADDRESSES)
      return locked
    },
    right(address, credential) {
      remember(friends, `${networkOf(address)} ${credential}`, true, MAX_FRIENDS)
    },
  }
}

function remember<V>(map: Map<string, V>, key: string, value: V, limit: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= limit) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}

/** IPv6 counts by its /64: whoever has one address of it has them all. IPv4 written as IPv6 counts as IPv4. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0] ?? ''
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':')
}
