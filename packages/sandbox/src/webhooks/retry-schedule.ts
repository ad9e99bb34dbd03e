/** Attempts after the first one. The last wait is 17 minutes, all together they last for more than an hour. */
const RETRIES = 13
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 17 * 60_000
/** So that receivers that failed together are not called together. */
const JITTER = 0.1

/**
 * How long to wait after so many attempts failed: about 1, 2, 4, 8 … seconds. Null when it was the last one. Clockify
 * does not say how often it tries; ten times at least is what the stand-in promises.
 */
export function waitBeforeRetry(attemptsMade: number, fraction: () => number): number | null {
  if (attemptsMade > RETRIES) return null
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attemptsMade - 1), LONGEST_WAIT_MS)
  return Math.round(wait * (1 - JITTER + 2 * JITTER * fraction()))
}
