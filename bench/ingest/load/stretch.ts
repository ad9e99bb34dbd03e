import type { Answer } from './connection.ts'

/** What a stretch of load showed. */
export interface Stretch {
  acknowledged: number
  /** From the first request to the last answer. */
  seconds: number
  latencyMs: { p50: number; p99: number; max: number }
}

/** Sums up a stretch; `latencies` has one entry for each acknowledgement. */
export function stretchOf(latencies: number[], startedMs: number): Stretch {
  const seconds = (performance.now() - startedMs) / 1000
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    acknowledged: latencies.length,
    seconds,
    latencyMs: { p50: at(0.5), p99: at(0.99), max: at(1) },
  }
}

/** Only 200 counts: a refusal is cheap to give, and would look like speed. */
export function expectAcknowledged(answer: Answer): void {
  if (answer.status !== 200)
    throw new Error(`A webhook was answered ${answer.status}: ${answer.body.slice(0, 500)}`)
}
