import type { EventName, Payload } from '../events/events.ts'

/** Bodies of some of the events, each held to its own payload. */
export type SampleBodies = { [E in EventName]?: Payload<E> }
