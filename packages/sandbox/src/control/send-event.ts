import { findEvent, isEventName } from '@clockhouse/core/events'
import { sampleOf } from '@clockhouse/core/samples'
import type { Context } from 'koa'
import { z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import type { ControlDeps } from './control-deps.ts'
import { shownDelivery } from './deliveries.ts'
import { readBody } from './read-input.ts'

const EventRequest = z.strictObject({
  event: z.string().refine((name) => findEvent(name) !== null, 'is not an event that Clockify knows'),
  workspaceId: z.string().optional(),
  body: z.record(z.string(), z.unknown()).optional(),
})

/**
 * Sends any event the way a change of the workspace would go: signed, to every webhook that wants it, retried. Answers
 * when each of these deliveries had its first attempt.
 */
export const sendEvent = (deps: ControlDeps) => async (ctx: Context) => {
  const request = await readBody(ctx, EventRequest)
  const workspaceId = workspaceOf(deps, request.workspaceId)
  const body = request.body ?? sampleFor(request.event, workspaceId)
  const told = tellWebhooks(deps, { workspaceId, event: request.event, body })
  const deliveries = await Promise.all(told.map(({ id }) => deps.queue.afterNextAttempt(id)))
  ctx.body = { event: request.event, workspaceId, deliveries: deliveries.map(shownDelivery) }
}

function workspaceOf(deps: ControlDeps, asked: string | undefined): string {
  const workspace = deps.workspaces.summaries().find(({ id }) => asked === undefined || id === asked)
  if (workspace === undefined) throw new ClockifyError(404, 404, 'There is no such workspace')
  return workspace.id
}

function sampleFor(event: string, workspaceId: string): Record<string, unknown> {
  if (!isEventName(event)) throw new ClockifyError(400, 501, `There is no sample of ${event}: give a body`)
  return z.record(z.string(), z.unknown()).parse(withWorkspace(sampleOf(event), workspaceId))
}

/** The same value with the workspace's id wherever one stands, also in projects, tasks and tags inside. */
function withWorkspace(value: unknown, workspaceId: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withWorkspace(item, workspaceId))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'workspaceId' && typeof inner === 'string' ? workspaceId : withWorkspace(inner, workspaceId),
    ]),
  )
}
