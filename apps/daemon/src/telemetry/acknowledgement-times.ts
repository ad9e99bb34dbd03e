/** The last 4,096 are enough for a p99, and sorting them takes a millisecond. */
const KEPT = 4096

/** How long acknowledgements took lately, milliseconds. */
export class AcknowledgementTimes {
  readonly #times = new Float64Array(KEPT)
  #count = 0

  add(ms: number): void {
    this.#times[this.#count % KEPT] = ms
    this.#count++
  }

  /** Nulls before the first. */
  summary(): { p50Ms: number | null; p99Ms: number | null; samples: number } {
    const samples = Math.min(this.#count, KEPT)
    const sorted = this.#times.slice(0, samples).sort()
    const at = (share: number): number | null => {
      const value = sorted[Math.min(samples - 1, Math.floor(samples * share))]
      return value === undefined ? null : Math.round(value * 1000) / 1000
    }
    return { p50Ms: at(0.5), p99Ms: at(0.99), samples }
  }
}
