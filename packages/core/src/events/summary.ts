import { findEvent } from './events.ts'

/** What happened, in one short plain sentence. Never throws, whatever the body is. */
export function summarize(event: string, _body: unknown): string {
  return findEvent(event)?.description ?? event
}
