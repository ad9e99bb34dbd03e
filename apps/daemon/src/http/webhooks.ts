import { eventFromPathSegment } from '@clockhouse/core/events'
import { type IncomingRequest, type Receipt, refuse } from '../intake/incoming-request.ts'
import type { Quarantine } from '../intake/quarantine.ts'
import type { HttpContext, Middleware } from './http-context.ts'
import { intakeRequest } from './intake-request.ts'
import { unavailable } from './middleware/answer-problems.ts'
import { Problem } from './problem.ts'
import { readJsonBody } from './read-body.ts'
import { refuseRequest } from './refuse-request.ts'

/** What the edge of intake needs. */
export interface WebhookDeps {
  receive(request: IncomingRequest): Promise<Receipt>
  quarantine: Quarantine
  maxBytes: number
  /** Told of each acknowledgement, with the time from the request's arrival. */
  onAcknowledged(ms: number): void
}

const NO_BODY = Buffer.alloc(0)

/** `POST /webhooks` and `POST /webhooks/:event`. */
export const receiveWebhook =
  (deps: WebhookDeps): Middleware =>
  async (ctx) => {
    const segment: string | undefined = ctx.params.event
    const event = segment === undefined ? null : eventFromPathSegment(segment)
    if (segment !== undefined && event === null) {
      const refusal = refuse('unknown-event', 'There is no event of this name.')
      return refuseRequest(deps.quarantine, ctx, intakeRequest(ctx, null, NO_BODY), refusal)
    }
    const request = intakeRequest(ctx, event, await bodyOf(deps, ctx, event))
    const receipt = await deps.receive(request)
    if (receipt.kind === 'refused') return refuseRequest(deps.quarantine, ctx, request, receipt)
    if (receipt.kind === 'unavailable') throw unavailable(receipt.detail)
    deps.onAcknowledged(performance.now() - ctx.state.startedMs)
    ctx.state.logged = { deliveryId: receipt.deliveryId, event: request.event }
    ctx.body = { received: true, deliveryId: receipt.deliveryId, duplicate: receipt.duplicate }
  }

/** The body's bytes; a body that is not taken is refused here, before intake sees any of it. */
export async function bodyOf(
  deps: Pick<WebhookDeps, 'quarantine' | 'maxBytes'>,
  ctx: HttpContext,
  event: string | null,
): Promise<Buffer> {
  const read = await readJsonBody(ctx.req, ctx.res, deps.maxBytes)
  if (read.kind === 'read') return read.body
  if (read.kind === 'cut-off') throw new Problem(400, 'The body ended before its announced length.')
  const request = intakeRequest(ctx, event, NO_BODY)
  return refuseRequest(deps.quarantine, ctx, request, refuse(read.kind, read.detail))
}
