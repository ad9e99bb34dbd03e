import type { SampleSummary } from '@clockhouse/core/contract/samples'
import { type EventName, eventNames, eventPath, events, isEventName } from '@clockhouse/core/events'
import { payloadJsonSchema } from '@clockhouse/core/events/json-schema'
import { summarize } from '@clockhouse/core/events/summary'
import { sampleOf } from '@clockhouse/core/samples'
import type { AccessDeps } from '../../access/access-deps.ts'
import type { SampleRequest, SendOutcome } from '../../intake/send-sample.ts'
import { readEventTotals } from '../../store/list-event-totals.ts'
import { Problem } from '../problem.ts'
import { auditCall } from './audit.ts'
import { admin } from './implementer.ts'

/** What the samples need beside the store. */
export interface SamplesDeps extends AccessDeps {
  send: (request: SampleRequest) => Promise<SendOutcome>
}

/** A realistic delivery of each event: to look at, to send. */
export const samplesRoutes = (deps: SamplesDeps) => ({
  list: admin.samples.list.handler(async () => {
    const totals = await readEventTotals(deps.db)
    const items = eventNames.map((event) => summaryOf(event, totals.get(event)?.last_sample_at ?? null))
    return { items }
  }),
  get: admin.samples.get.handler(async ({ input }) => {
    const event = knownEvent(input.event)
    const totals = await readEventTotals(deps.db)
    return {
      ...summaryOf(event, totals.get(event)?.last_sample_at ?? null),
      path: eventPath(event),
      manifestVersion: events[event].manifestVersion,
      body: sampleOf(event),
      schema: payloadJsonSchema(event),
    }
  }),
  send: admin.samples.send.handler(async ({ input, context }) => {
    const event = knownEvent(input.event)
    const started = performance.now()
    const details = { workspaceId: input.workspaceId ?? null, changed: Object.keys(input.overrides ?? {}) }
    await auditCall(deps, context, { action: 'sample.sent', target: event, details })
    const outcome = await deps.send({ ...input, event, ...context })
    if (outcome.kind !== 'sent') throw problemOfOutcome(outcome)
    const { deliveryId, duplicate, workspaceId } = outcome
    return { deliveryId, duplicate, event, workspaceId, durationMs: performance.now() - started }
  }),
})

function knownEvent(name: string): EventName {
  if (isEventName(name)) return name
  throw new Problem(404, `There is no sample of ${name.slice(0, 100)}: it is none of the official events.`)
}

function summaryOf(event: EventName, lastSentAt: number | null): SampleSummary {
  const { category, entity, description } = events[event]
  return {
    event,
    category,
    entity,
    description,
    summary: summarize(event, sampleOf(event)),
    lastSentAt: lastSentAt === null ? null : new Date(lastSentAt).toISOString(),
  }
}

function problemOfOutcome(outcome: Exclude<SendOutcome, { kind: 'sent' }>): Problem {
  if (outcome.kind === 'unavailable')
    return new Problem(503, outcome.detail, { headers: { 'Retry-After': '5' } })
  if (outcome.kind === 'refused') {
    return new Problem(422, `The intake refused the sample (${outcome.reason}): ${outcome.detail}`)
  }
  const meant = outcome.suggestions.length === 0 ? '' : `; did you mean ${outcome.suggestions.join(' or ')}?`
  const message = `"${outcome.path}" is no field of this event's payload${meant}`
  const step = outcome.path.replaceAll('~', '~0').replaceAll('/', '~1')
  return new Problem(400, `The overrides cannot be used: ${message}.`, {
    errors: [{ pointer: `/overrides/${step}`, message }],
  })
}
