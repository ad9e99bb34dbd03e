import type { FeedEvent } from '@clockhouse/core/contract/feed'
import type { LifecycleEventId } from '@clockhouse/core/ids'
import type { DeliveryRow } from '../store/tables.ts'

type Told<T extends FeedEvent['type']> = Omit<Extract<FeedEvent, { type: T }>, 'type'>

/** Everything that parts of the daemon tell each other, and when each is told. */
export interface DaemonEventMap {
  /** On disk, may be acknowledged. Told once, after the commit. */
  'delivery.received': { row: DeliveryRow }
  /** A lifecycle call was applied. Told once, after the commit; `lifecycleEventId` is its place in the feed. */
  'installation.changed': Told<'installation.changed'> & { lifecycleEventId: LifecycleEventId }
  /** A request was refused. Told after it was put into quarantine. */
  'request.refused': Told<'request.refused'>
  /** Something an operator should know. Momentary: it is told to whoever listens now, and kept nowhere. */
  warning: { code: string; message: string }
  /** Somebody fetched the manifest; `at` is in milliseconds since 1970. */
  'manifest.fetched': { at: number }
}

export type DaemonEventType = keyof DaemonEventMap

/** Tells what just happened to whoever listens, in this process. */
export interface DaemonEvents {
  /** Calls `listener` for each event of a type until the returned function is called. */
  on<T extends DaemonEventType>(type: T, listener: (payload: DaemonEventMap[T]) => void): () => void
  /** Calls every listener of a type, in the order in which they came. Never throws. */
  tell<T extends DaemonEventType>(type: T, payload: DaemonEventMap[T]): void
}

type Listeners = { [T in DaemonEventType]: Set<(payload: DaemonEventMap[T]) => void> }

/**
 * A listener that throws must spoil neither the teller (who has just committed something) nor the other listeners:
 * its error goes to `onError`, by default to the process as an uncaught one.
 */
export function createDaemonEvents(onError: (error: unknown) => void = throwLater): DaemonEvents {
  const listeners: Listeners = {
    'delivery.received': new Set(),
    'installation.changed': new Set(),
    'request.refused': new Set(),
    warning: new Set(),
    'manifest.fetched': new Set(),
  }
  return {
    on(type, listener) {
      listeners[type].add(listener)
      return () => void listeners[type].delete(listener)
    },
    tell(type, payload) {
      for (const listener of listeners[type]) {
        try {
          listener(payload)
        } catch (error) {
          onError(error)
        }
      }
    },
  }
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
