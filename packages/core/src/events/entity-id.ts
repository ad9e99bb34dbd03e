import { findEvent } from './events.ts'
import { memberOf, valueAt } from './read-body.ts'

/** Ids are printable ASCII without spaces; anything else in an id's place is not taken for one. */
const ID = /^[\x21-\x7e]{1,100}$/

/**
 * The id of the thing that an event is about: what its payload names, or the nearest thing that stands for it (the
 * person of a balance, the member of a rate). Null when the payload names nothing, as for people not yet joined.
 */
export function entityIdOf(event: string, body: unknown): string | null {
  const definition = findEvent(event)
  if (definition === null) return idAt(body, 'id')
  if (definition.entityIdField === null) return null
  return idAt(body, definition.entityIdField) ?? idAt(body, 'id') ?? idAt(body, 'modifiedEntity.id')
}

/** The workspace that the body itself names; tasks, invoices and people come without one. */
export function workspaceIdOf(body: unknown): string | null {
  const value = memberOf(body, 'workspaceId')
  return typeof value === 'string' && value !== '' ? value : null
}

function idAt(body: unknown, path: string): string | null {
  const value = valueAt(body, path)
  return typeof value === 'string' && ID.test(value) ? value : null
}
