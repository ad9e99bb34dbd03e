import { randomBytes } from 'node:crypto'

const PROCESS = randomBytes(5).toString('hex')
let count = 0

/** An id that sorts by time: milliseconds, a counter, and what tells this process from others. */
export function makeId(now: number): string {
  count = (count + 1) % 0x1000000
  return now.toString(16).padStart(12, '0') + count.toString(16).padStart(6, '0') + PROCESS
}
