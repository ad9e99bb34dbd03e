/** A JSON Schema (draft 2020-12), of which only what completion needs is looked at. */
export type JsonSchema = Record<string, unknown>

/** A step from the root of a body: a field's name, or `null` for any element of an array. */
export type SchemaStep = string | null

/** A field that the schema knows. */
export interface SchemaField {
  name: string
  /** `string or null`. */
  type: string
  description: string | null
  required: boolean
}

/** The schemas that can hold at a place: more than one where the schema leaves a choice. */
export function schemasAt(root: JsonSchema, steps: readonly SchemaStep[]): JsonSchema[] {
  let places = branches(root, root)
  for (const step of steps) places = places.flatMap((place) => branches(root, below(place, step)))
  return places
}

/** The fields that an object at this place can have. */
export function fieldsOf(root: JsonSchema, places: readonly JsonSchema[]): SchemaField[] {
  const fields = new Map<string, SchemaField>()
  for (const place of places) {
    for (const [name, schema] of Object.entries(asSchema(place.properties) ?? {})) {
      if (fields.has(name)) continue
      fields.set(name, {
        name,
        type: typeWords(branches(root, schema)),
        description: descriptionOf(schema),
        required: Array.isArray(place.required) && place.required.includes(name),
      })
    }
  }
  return [...fields.values()]
}

/** The values that can be written out for a place, as JSON: enumerated ones, `true`, `false`, `null`, `{}`, `[]`. */
export function valuesOf(places: readonly JsonSchema[]): string[] {
  const values = new Set<string>()
  for (const place of places) {
    if (Array.isArray(place.enum)) for (const value of place.enum) values.add(JSON.stringify(value))
    if (place.const !== undefined) values.add(JSON.stringify(place.const))
  }
  for (const type of typesOf(places)) for (const value of WRITTEN[type] ?? []) values.add(value)
  return [...values]
}

const WRITTEN: Record<string, readonly string[]> = {
  boolean: ['true', 'false'],
  object: ['{}'],
  array: ['[]'],
  null: ['null'],
}

/** The types that a value can have, in words: `string or null`. */
const typeWords = (places: readonly JsonSchema[]): string => typesOf(places).join(' or ') || 'anything'

/** The types that are named, in the order in which they are named. */
function typesOf(places: readonly JsonSchema[]): string[] {
  const named = places.flatMap(({ type }) => (Array.isArray(type) ? type : [type]))
  return [...new Set(named.filter((type) => typeof type === 'string'))]
}

function below(place: JsonSchema, step: SchemaStep): unknown {
  if (step === null) return place.items
  const named = asSchema(place.properties)?.[step]
  return named ?? place.additionalProperties
}

/** A schema with its choices and references opened. */
function branches(root: JsonSchema, schema: unknown, depth = 0): JsonSchema[] {
  const here = asSchema(schema)
  if (here === null || depth > 8) return []
  if (typeof here.$ref === 'string') return branches(root, referred(root, here.$ref), depth + 1)
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const choices = here[key]
    if (Array.isArray(choices)) return choices.flatMap((choice) => branches(root, choice, depth + 1))
  }
  return [here]
}

function referred(root: JsonSchema, reference: string): unknown {
  let place: unknown = root
  for (const name of reference.split('/').slice(1)) place = asSchema(place)?.[name]
  return place
}

function descriptionOf(schema: unknown): string | null {
  const description = asSchema(schema)?.description
  return typeof description === 'string' ? description : null
}

const asSchema = (value: unknown): JsonSchema | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
