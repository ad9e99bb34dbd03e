import type { EventName } from '../events/events.ts'

/** A realistic delivery of an event; a fresh copy each time. */
export function sampleOf(event: EventName): Record<string, unknown> {
  return { id: '6741f0a2c8b9e4315d20a7f1', workspaceId: '673e11c04b7d2a9f86e0c351', name: event }
}
