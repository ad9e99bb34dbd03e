import { presentDelivery } from '../store/present-delivery.ts'
import type { DaemonEvents } from './daemon-events.ts'
import type { FeedMessage } from './feed-message.ts'

/** Hears what the feed tells. Messages are made when they are sent, not in the way of whoever told them. */
export function feedMessages(
  events: DaemonEvents,
  clock: { now(): number },
  add: (make: () => FeedMessage) => void,
): () => void {
  const stops = [
    events.on('delivery.received', ({ row }) =>
      add(() => ({ id: row.id, event: { type: 'delivery.received', delivery: presentDelivery(row) } })),
    ),
    events.on('installation.changed', ({ lifecycleEventId, ...change }) =>
      add(() => ({ id: lifecycleEventId, event: { type: 'installation.changed', ...change } })),
    ),
    events.on('request.refused', (refused) =>
      add(() => ({ id: null, event: { type: 'request.refused', ...refused } })),
    ),
    events.on('warning', (warning) => {
      const at = new Date(clock.now()).toISOString()
      add(() => ({ id: null, event: { type: 'warning', ...warning, at } }))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
