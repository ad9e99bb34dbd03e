/** Where the time comes from; a dependency, so that tests own it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
}

/** Random bytes; a dependency like the clock. */
export type Random = (bytes: number) => Uint8Array
