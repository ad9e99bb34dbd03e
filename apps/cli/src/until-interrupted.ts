/** Turns Ctrl-C (and a polite kill) into an abort, so that a command ends at once, in order and with exit code 0. */
export function untilInterrupted(process: NodeJS.Process): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, stop)
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, stop)
    },
  }
}
