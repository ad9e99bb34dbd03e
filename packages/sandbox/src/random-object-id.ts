import { randomBytes } from 'node:crypto'

/** Makes ids of Clockify's form that no run repeats: 24 hex digits, the first eight of them the time in seconds. */
export type RandomObjectId = () => string

export const createRandomObjectIds =
  (now: () => number): RandomObjectId =>
  () =>
    Math.floor(now() / 1000)
      .toString(16)
      .padStart(8, '0') + randomBytes(8).toString('hex')
