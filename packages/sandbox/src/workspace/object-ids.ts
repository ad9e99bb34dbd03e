/** Makes the ids of one workspace; each is new for ever. */
export interface ObjectIds {
  next(): string
  /** The last number given, for the state file. */
  readonly lastNumber: number
}

/**
 * Ids in the form of Clockify's (MongoDB's ObjectId): eight hex digits of seconds, ten that the workspace's seed gives,
 * six of a counter. With a fixed clock the same seed gives the same ids.
 */
export function createObjectIds(options: { clock: () => number; machine: string; after: number }): ObjectIds {
  let number = options.after
  return {
    next() {
      number += 1
      const seconds = Math.floor(options.clock() / 1000)
      return hex(seconds, 8) + options.machine + hex(number % 0x1000000, 6)
    },
    get lastNumber() {
      return number
    },
  }
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits)
