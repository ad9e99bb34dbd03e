/** Bytes of bodies that may be held at once before anybody has proven where they come from. */
export interface BodyBudget {
  /** Takes this many bytes of it; false when they are not there. */
  take(bytes: number): boolean
  /** Gives bytes back. */
  give(bytes: number): void
}

/** 128 MiB: as much as the writer may hold, and 25 bodies of the largest size. */
const DEFAULT_BYTES = 128 * 1024 * 1024

/** A budget for the large bodies of one daemon: without it, 120 strangers who never finish hold 600 MiB. */
export function createBodyBudget(bytes: number = DEFAULT_BYTES): BodyBudget {
  let left = bytes
  return {
    take(wanted) {
      if (wanted > left) return false
      left -= wanted
      return true
    },
    give(back) {
      left += back
    },
  }
}
