import { randomUUID } from 'node:crypto'
import type { SendRequest } from '../outgoing/send-request.ts'
import type { Clock } from '../sandbox-types.ts'
import type { Attempt, Delivery } from './delivery.ts'
import type { Webhook } from './webhook.ts'

const TIMEOUT_MS = 10_000
const KEPT_BYTES = 2048

/** Sends a delivery once, signed with the webhook's present token. */
export async function sendDelivery(
  { send, now }: { send: SendRequest; now: Clock },
  webhook: Webhook,
  delivery: Delivery,
): Promise<Attempt> {
  const at = now()
  const idempotencyKey = randomUUID()
  const answer = await send({
    method: 'POST',
    url: delivery.url,
    headers: {
      'content-type': 'application/json',
      'clockify-signature': webhook.authToken,
      'clockify-webhook-event-type': delivery.event,
      'idempotency-key': idempotencyKey,
    },
    body: delivery.body,
    timeoutMs: TIMEOUT_MS,
    maxBytes: KEPT_BYTES,
  })
  const { durationMs } = answer
  return answer.kind === 'answered'
    ? { at, idempotencyKey, status: answer.status, error: null, responseBody: answer.body, durationMs }
    : { at, idempotencyKey, status: null, error: answer.error, responseBody: '', durationMs }
}

/** Any 2xx; a redirect is none. */
export const wasTaken = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300
