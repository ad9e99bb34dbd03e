import { type EventName, events, payloadIssues } from '@clockhouse/core/events'
import { sampleOf } from '@clockhouse/core/samples'

type Body = Record<string, unknown>

/**
 * The forms in which Clockify documents an event's body, made from its sample: complete; with null wherever null is
 * allowed; with nothing but what names the thing; with empty lists and texts; with fields that nobody knows yet.
 */
export function shapesOf(event: EventName, workspaceId: string): [name: string, body: Body][] {
  const sample = withWorkspace(sampleOf(event), workspaceId)
  return [
    ['complete', sample],
    ['null wherever it may be', withNulls(event, sample)],
    ['only what names it', withoutOptional(event, sample)],
    ['empty lists and texts', emptied(event, sample)],
    ['with new fields', { ...sample, newThing: { deep: [1, null, '\u{1F552}'] }, another: null, 'a.b': 0.1 }],
  ]
}

function withWorkspace(body: Body, workspaceId: string): Body {
  return 'workspaceId' in body ? { ...body, workspaceId } : body
}

/** What stays as it is: without it nobody could say what the body is about. */
const isName = (event: EventName, field: string): boolean =>
  field === 'workspaceId' || field === events[event].entityIdField

/** Puts a value into each field for which the documented shape allows it. */
function replaced(event: EventName, sample: Body, valueFor: (old: unknown) => unknown): Body {
  const body = { ...sample }
  for (const [field, old] of Object.entries(sample)) {
    if (isName(event, field)) continue
    const changed = { ...body, [field]: valueFor(old) }
    if (payloadIssues(event, changed).length === 0) body[field] = changed[field]
  }
  return body
}

const withNulls = (event: EventName, sample: Body): Body => replaced(event, sample, () => null)

const emptied = (event: EventName, sample: Body): Body =>
  replaced(event, sample, (old) => {
    if (Array.isArray(old)) return []
    return typeof old === 'string' ? '' : old
  })

function withoutOptional(event: EventName, sample: Body): Body {
  let body = sample
  for (const field of Object.keys(sample)) {
    if (isName(event, field)) continue
    const { [field]: _left, ...rest } = body
    if (payloadIssues(event, rest).length === 0) body = rest
  }
  return body
}
