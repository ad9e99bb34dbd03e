/** Collects what arrives and hands it over once per frame, so that a burst costs one redraw. */
export interface EventBatch<T> {
  add(item: T): void
}

/** @param schedule calls back once, soon: `nextFrame` unless a test has its own time. */
export function createEventBatch<T>(
  deliver: (items: T[]) => void,
  schedule: (flush: () => void) => void = nextFrame,
): EventBatch<T> {
  let waiting: T[] = []
  return {
    add(item) {
      waiting.push(item)
      if (waiting.length > 1) return
      schedule(() => {
        const items = waiting
        waiting = []
        deliver(items)
      })
    },
  }
}

/** A hidden page draws no frames, but must not pile up what arrives. */
function nextFrame(flush: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(flush)
  else setTimeout(flush, 250)
}
