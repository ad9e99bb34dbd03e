/** How long a delivery that has just arrived is lit, in ms. */
const FRESH_MS = 1200

const arrived = new Map<string, number>()

/** Notes deliveries that arrived by the feed just now. */
export function markFresh(ids: readonly string[], now: number): void {
  for (const [id, at] of arrived) if (now - at > FRESH_MS) arrived.delete(id)
  for (const id of ids) arrived.set(id, now)
}

/** Whether a delivery arrived a moment ago. */
export function isFresh(id: string, now: number): boolean {
  const at = arrived.get(id)
  return at !== undefined && now - at < FRESH_MS
}
