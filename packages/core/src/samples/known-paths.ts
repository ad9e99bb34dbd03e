import { type EventName, isEventName } from '../events/events.ts'
import { payloadJsonSchema } from '../events/json-schema.ts'

/** A body may be large; suggestions do not need all of it. */
const MAX_PATHS = 2000

/** Whether the payload of an event has a field at this path, whatever the indexes of lists in it. */
export function isDocumentedPath(event: string, segments: readonly string[]): boolean {
  const pattern = segments.map((segment) => (isIndex(segment) ? '*' : segment)).join('.')
  return documentedPatterns(event).includes(pattern)
}

/** All paths that an override may name: those of the body and those of the event's documented payload. */
export function knownPaths(event: string, body: Record<string, unknown>): string[] {
  const documented = documentedPatterns(event).map((pattern) => pattern.replaceAll('*', '0'))
  return [...new Set([...bodyPaths(body), ...documented])]
}

/** Whether a segment of a path is an index of a list. */
export const isIndex = (segment: string): boolean => /^(0|[1-9]\d{0,3})$/.test(segment)

function bodyPaths(body: Record<string, unknown>): string[] {
  const paths: string[] = []
  const waiting: [prefix: string, value: object][] = [['', body]]
  for (const [prefix, value] of waiting) {
    for (const [key, inner] of Object.entries(value)) {
      if (paths.length >= MAX_PATHS) return paths
      paths.push(prefix + key)
      if (typeof inner === 'object' && inner !== null) waiting.push([`${prefix}${key}.`, inner])
    }
  }
  return paths
}

const patterns = new Map<EventName, readonly string[]>()

function documentedPatterns(event: string): readonly string[] {
  if (!isEventName(event)) return []
  const made = patterns.get(event) ?? schemaPatterns(payloadJsonSchema(event), '')
  patterns.set(event, made)
  return made
}

/** `tags`, `tags.*`, `tags.*.name` and so on, from a JSON Schema. */
function schemaPatterns(schema: unknown, prefix: string): string[] {
  return branchesOf(schema).flatMap((branch) => {
    const fields = Object.entries(objectAt(branch, 'properties'))
    const named = fields.flatMap(([name, inner]) => withInner(prefix + name, inner))
    return 'items' in branch ? [...named, ...withInner(`${prefix}*`, branch.items)] : named
  })
}

const withInner = (path: string, schema: unknown): string[] => [path, ...schemaPatterns(schema, `${path}.`)]

function branchesOf(schema: unknown): Record<string, unknown>[] {
  if (!isRecord(schema)) return []
  return Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(branchesOf) : [schema]
}

function objectAt(schema: Record<string, unknown>, key: string): Record<string, unknown> {
  const value = schema[key]
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
