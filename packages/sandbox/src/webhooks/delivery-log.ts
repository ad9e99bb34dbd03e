import { type Delivery, isWaiting } from './delivery.ts'

/** The deliveries that are still to be sent, and the latest of those that are done. */
export interface DeliveryLog {
  /** Newest first. */
  newest(): Delivery[]
  find(id: string): Delivery | null
  waiting(): Delivery[]
  put(delivery: Delivery): void
}

const KEPT_DELIVERIES = 1_000
const MOST_WAITING = 20_000

/**
 * Bounded: the oldest done ones make room, and only when none is left the oldest waiting ones, so that a receiver that
 * is away for a day does not fill the memory.
 */
export function createDeliveryLog(deliveries: readonly Delivery[], onWrite: () => void): DeliveryLog {
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]))
  const all = () => [...byId.values()]
  const oldestDone = (): string | null => {
    for (const delivery of byId.values()) if (!isWaiting(delivery)) return delivery.id
    return null
  }
  const makeRoom = () => {
    const oldest = byId.size > MOST_WAITING ? byId.keys().next().value : undefined
    byId.delete(oldestDone() ?? oldest ?? '')
  }
  return {
    newest: () => all().reverse(),
    find: (id) => byId.get(id) ?? null,
    waiting: () => all().filter(isWaiting),
    put(delivery) {
      byId.set(delivery.id, delivery)
      if (byId.size > KEPT_DELIVERIES) makeRoom()
      onWrite()
    },
  }
}
