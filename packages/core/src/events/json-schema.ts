import { z } from 'zod'
import { type EventName, events } from './events.ts'

const JSON_SCHEMA = { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' } as const

const made = new Map<EventName, Record<string, unknown>>()

/**
 * The JSON Schema (draft 2020-12) of an event's payload, for editors: what is required, what may be null, units.
 * Made when first asked for, since a starting daemon needs none of them.
 */
export function payloadJsonSchema(event: EventName): Record<string, unknown> {
  const schema = made.get(event) ?? makeSchema(event)
  made.set(event, schema)
  return structuredClone(schema)
}

function makeSchema(event: EventName): Record<string, unknown> {
  const { payload, description } = events[event]
  return { title: event, description, ...z.toJSONSchema(payload, JSON_SCHEMA) }
}
