import { hash } from 'node:crypto'
import { findEvent } from '@clockhouse/core/events'
import { entityIdOf } from '@clockhouse/core/events/entity-id'
import type { NewDelivery } from '../store/new-delivery.ts'
import type { DeliveryWriter } from './delivery-writer.ts'
import { type IncomingRequest, type Receipt, type Refusal, refuse } from './incoming-request.ts'
import { parseBody } from './parse-body.ts'
import type { Proof } from './proof.ts'
import { headersForStore } from './store-headers.ts'
import type { VerifyDeps } from './verify-deps.ts'
import { verifySignature } from './verify-signature.ts'

/** What intake of deliveries works with. */
export interface IntakeDeps {
  verify: VerifyDeps
  writer: DeliveryWriter
}

/**
 * Takes a webhook: judges it and stores it. The steps go from cheap to costly; `stored` means that it is on disk.
 *
 * @throws StoreUnavailable when it cannot be written: nothing was acknowledged.
 */
export async function receiveDelivery(deps: IntakeDeps, request: IncomingRequest): Promise<Receipt> {
  const event = eventOf(request)
  if (typeof event !== 'string') return event
  const parsed = parseBody(request.body)
  if (parsed.kind === 'malformed') return refuse('malformed', parsed.detail)
  const verdict = await verifySignature(deps.verify, request, event, parsed.value)
  if (verdict.kind !== 'proven') return verdict
  const written = await deps.writer.write(toDelivery(request, event, parsed.value, verdict.proof))
  return { kind: 'stored', deliveryId: written.id, duplicate: written.duplicateOf !== null }
}

const EVENT_NAME = /^[A-Z][A-Z0-9_]{0,99}$/

/** The event by path and header, which must agree. Names that are not known here pass: Clockify adds events. */
function eventOf(request: IncomingRequest): string | Refusal {
  const named = request.header('clockify-webhook-event-type')?.trim()
  if (request.event !== null) {
    if (named === undefined || named === request.event) return request.event
    return refuse(
      'event-mismatch',
      `The header names another event than the path, which is for ${request.event}.`,
    )
  }
  if (named === undefined || named === '') {
    return refuse('event-mismatch', 'The header Clockify-Webhook-Event-Type must name the event.')
  }
  return EVENT_NAME.test(named)
    ? named
    : refuse('event-mismatch', 'The header Clockify-Webhook-Event-Type holds no name of an event.')
}

function toDelivery(
  request: IncomingRequest,
  event: string,
  body: Record<string, unknown>,
  proof: Proof,
): NewDelivery {
  const definition = findEvent(event)
  return {
    report: proof.report,
    signature: proof.signature,
    row: {
      id: '',
      event,
      known: definition === null ? 0 : 1,
      category: definition?.category ?? null,
      workspace_id: proof.workspaceId,
      addon_id: proof.addonId,
      installation_id: proof.installationId,
      entity_id: entityIdOf(event, body),
      received_at: request.receivedAt,
      source: request.source,
      duplicate_of: null,
      verification: proof.method,
      signature_report_id: 0,
      signature_id: null,
      path: request.path,
      headers: headersForStore(request.rawHeaders),
      remote_address: request.remoteAddress,
      request_id: request.requestId,
      body_sha256: hash('sha256', request.body, 'buffer'),
      body_bytes: request.body.length,
      body: request.body,
    },
  }
}
