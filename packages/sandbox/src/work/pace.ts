/** Acts so many times a minute on average, at uneven distances, until it is stopped. */
export function startPacing(options: {
  actionsPerMinute: number
  /** From 0 to 1. */
  jitter: () => number
  act: () => Promise<unknown>
}): { stop(): void } {
  const meanMs = 60_000 / options.actionsPerMinute
  let due = performance.now()
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const next = () => {
    if (stopped) return
    // From half to one and a half of the mean; a late action does not make the next one late, unless by seconds.
    due = Math.max(due + meanMs * (0.5 + options.jitter()), performance.now() - 1000)
    const waitMs = Math.max(0, due - performance.now())
    timer = setTimeout(
      () =>
        void options
          .act()
          .catch(() => {})
          .then(next),
      waitMs,
    )
  }
  next()
  return {
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
