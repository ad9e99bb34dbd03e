import { eventCategories, eventNames } from '../events/events.ts'

/** A field that a filter can name. */
export type FilterField =
  | 'event'
  | 'category'
  | 'workspace'
  | 'addon'
  | 'installation'
  | 'entity'
  | 'source'
  | 'verification'
  | 'duplicate'
  | 'unclaimed'
  | 'known'
  | 'id'
  | 'request'
  | 'after'
  | 'before'

/** What a field means and what it can hold. */
export interface FilterFieldDefinition {
  name: FilterField
  title: string
  /** The values that it can have; null when they are open. */
  values: readonly string[] | null
  /** Of `values`, whether others are errors (`event` takes names that are not known yet). */
  closed: boolean
  example: string
}

const YES_NO = ['true', 'false'] as const

/** Every field, in the order in which pickers show them. */
export const filterFields: readonly FilterFieldDefinition[] = [
  { name: 'event', title: 'Event', values: eventNames, closed: false, example: 'event:NEW_TIME_ENTRY' },
  {
    name: 'category',
    title: 'Category',
    values: eventCategories.map((category) => category.id),
    closed: true,
    example: 'category:time-tracking',
  },
  open('workspace', 'Workspace', 'workspace:66f0a1b2c3d4e5f601020304'),
  open('addon', 'Add-on installation id', 'addon:66f0a1b2c3d4e5f601020304'),
  open('installation', 'Installation', 'installation:ins_06cnhq8v5sffr0000000000000'),
  open('entity', 'Entity id', 'entity:66f0a1b2c3d4e5f601020304'),
  closed('source', 'Source', ['clockify', 'sample', 'replay']),
  closed('verification', 'Verification', ['jwt', 'secret', 'hmac', 'off']),
  closed('duplicate', 'Duplicate', YES_NO),
  closed('unclaimed', 'Unclaimed', YES_NO),
  closed('known', 'Known event', YES_NO),
  open('id', 'Delivery id', 'id:dlv_06cnhq8v5sffr0000000000000'),
  open('request', 'Request id', 'request:7d0f5a52-5f0c-4f6e-9f2a-3f0b8f6f6f11'),
  open('after', 'Received after', 'after:2026-11-01 or after:2h'),
  open('before', 'Received before', 'before:2026-11-02T08:00:00Z'),
]

/** The definition of a field by its name; undefined when there is no such field. */
export const filterField = (name: string): FilterFieldDefinition | undefined =>
  filterFields.find((field) => field.name === name)

function open(name: FilterField, title: string, example: string): FilterFieldDefinition {
  return { name, title, values: null, closed: false, example }
}

function closed(name: FilterField, title: string, values: readonly string[]): FilterFieldDefinition {
  return { name, title, values, closed: true, example: `${name}:${values[0]}` }
}
