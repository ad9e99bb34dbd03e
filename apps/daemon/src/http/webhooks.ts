import { eventFromPathSegment } from '@clockhouse/core/events'
import { type IncomingRequest, type Receipt, refuse } from '../intake/incoming-request.ts'
import type { Quarantine } from '../intake/quarantine.ts'
import type { Exchange, Middleware } from './http-context.ts'
import { intakeRequest } from './intake-request.ts'
import { unavailable } from './middleware/answer-problems.ts'
import { Problem } from './problem.ts'
import { type BodyLimits, readBodyBytes } from './read-body.ts'
import { refuseRequest } from './refuse-request.ts'

/** What the edge of intake needs. */
export interface WebhookDeps {
  receive(request: IncomingRequest): Promise<Receipt>
  quarantine: Quarantine
  body: BodyLimits
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
    ctx.body = await acceptWebhook(deps, ctx, event)
  }

/** What Clockify is told of a delivery that is on disk. */
export interface WebhookAnswer {
  received: true
  deliveryId: string
  duplicate: boolean
}

/** Reads, judges and stores a delivery; throws the problem when it is not taken. `event` is what the path names. */
export async function acceptWebhook(
  deps: WebhookDeps,
  exchange: Exchange,
  event: string | null,
): Promise<WebhookAnswer> {
  const request = intakeRequest(exchange, event, await bodyOf(deps, exchange, event))
  const receipt = await deps.receive(request)
  if (receipt.kind === 'refused') return refuseRequest(deps.quarantine, exchange, request, receipt)
  if (receipt.kind === 'unavailable') throw unavailable(receipt.detail)
  deps.onAcknowledged(performance.now() - exchange.state.startedMs)
  exchange.state.logged = { deliveryId: receipt.deliveryId, event: request.event }
  return { received: true, deliveryId: receipt.deliveryId, duplicate: receipt.duplicate }
}

/** The body's bytes; a body that is not taken is refused here, before intake sees any of it. */
export async function bodyOf(
  deps: Pick<WebhookDeps, 'quarantine' | 'body'>,
  exchange: Exchange,
  event: string | null,
): Promise<Buffer> {
  const read = await readBodyBytes(exchange.req, exchange.res, deps.body)
  if (read.kind === 'read') return read.body
  if (read.kind === 'crowded') throw crowded()
  if (read.kind === 'cut-off') throw new Problem(400, 'The body ended before its announced length.')
  const request = intakeRequest(exchange, event, NO_BODY)
  return refuseRequest(deps.quarantine, exchange, request, refuse(read.kind, read.detail))
}

/** What was sent so far is dropped with its connection: reading on would be what there is no room for. */
function crowded(): Problem {
  const problem = unavailable('Too many large bodies are being received at once.')
  return new Problem(503, problem.message, { headers: { ...problem.headers, Connection: 'close' } })
}
