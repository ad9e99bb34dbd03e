import { memberOf } from '../events/read-body.ts'
import { nearest } from '../filter/nearest.ts'
import { isDocumentedPath, isIndex, knownPaths } from './known-paths.ts'

/** A body with fields changed by path, or the first path that neither the body nor the event's payload has. */
export type Overridden =
  | { kind: 'applied'; body: Record<string, unknown> }
  | { kind: 'unknown-path'; path: string; suggestions: string[] }

/**
 * Changes fields of a body by dotted path (`project.name`, `tags.0.name`), in the order given; the values keep their
 * JSON types and the body that was passed in stays as it is. A list grows by one when its length is the index.
 */
export function applyOverrides(
  event: string,
  body: Record<string, unknown>,
  overrides: Record<string, unknown>,
): Overridden {
  const changed = structuredClone(body)
  for (const [path, value] of Object.entries(overrides)) {
    const segments = path.split('.')
    if (!isSettable(event, changed, segments)) {
      return { kind: 'unknown-path', path, suggestions: suggestPaths(path, knownPaths(event, changed)) }
    }
    setAt(changed, segments, structuredClone(value))
  }
  return { kind: 'applied', body: changed }
}

/** Names that would reach the prototype of an object instead of the object. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function isSettable(event: string, body: object, segments: readonly string[]): boolean {
  if (segments.some((segment) => PROTOTYPE_KEYS.has(segment))) return false
  return (isInBody(body, segments) || isDocumentedPath(event, segments)) && !leavesHole(body, segments)
}

function isInBody(body: object, segments: readonly string[]): boolean {
  let value: unknown = body
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false
    if (Array.isArray(value) && !isIndex(segment)) return false
    value = memberOf(value, segment)
  }
  return true
}

/** An index beyond the end of a list would leave empty places in it. */
function leavesHole(body: object, segments: readonly string[]): boolean {
  let value: unknown = body
  for (const segment of segments) {
    const length = Array.isArray(value) ? value.length : 0
    const isList = Array.isArray(value) || (!isObject(value) && isIndex(segment))
    if (isList && !(isIndex(segment) && Number(segment) <= length)) return true
    value = memberOf(value, segment)
  }
  return false
}

/** Sets a value, making the objects and lists on the way that the body has as null or not at all. */
function setAt(body: object, segments: readonly string[], value: unknown): void {
  let holder = body
  for (const [position, segment] of segments.entries()) {
    const next = segments[position + 1]
    if (next === undefined) Reflect.set(holder, segment, value)
    else holder = holderAt(holder, segment, isIndex(next))
  }
}

function holderAt(parent: object, key: string, asList: boolean): object {
  const found = memberOf(parent, key)
  if (isObject(found)) return found
  const made = asList ? [] : {}
  Reflect.set(parent, key, made)
  return made
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const MAX_SUGGESTIONS = 3
const MAX_PATH_LENGTH = 200

/** Near misspellings first, then places where a field of the same name is. */
function suggestPaths(path: string, known: readonly string[]): string[] {
  if (path.length > MAX_PATH_LENGTH) return []
  const name = path.slice(path.lastIndexOf('.') + 1)
  const elsewhere = known.filter((candidate) => name !== '' && candidate.endsWith(`.${name}`))
  return [...new Set([...nearest(path, known), ...elsewhere])].slice(0, MAX_SUGGESTIONS)
}
