import { randomUUID } from 'node:crypto'

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/

/** The caller's request id when it is 1 to 128 visible ASCII characters, else a new one. */
export const requestIdOf = (found: string | string[] | undefined): string =>
  typeof found === 'string' && VISIBLE_ASCII.test(found) ? found : randomUUID()
