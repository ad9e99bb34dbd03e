import { useSyncExternalStore } from 'react'

/** Relative times move on this often; one timer serves all of them. */
const TICK_MS = 5000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let current = Date.now()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  current = Date.now()
  for (const listener of listeners) listener()
}

/** The time of day in milliseconds, moving every few seconds together with all others who read it. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    if (listeners.size === 0 && Date.now() - current > TICK_MS) current = Date.now()
    return current
  })
}
