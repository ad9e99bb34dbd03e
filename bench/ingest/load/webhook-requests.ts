import { randomBytes } from 'node:crypto'
import { sampleOf } from '@clockhouse/core/samples'

/** Where the webhook of the bench arrives. */
export const WEBHOOK_PATH = '/webhooks/new-time-entry'

const BODY_BYTES = 1024
/** Stands in the sample where each request has an id of its own; as long as an id. */
const ID_PLACE = '0123456789abcdef01234567'
const WORDS = 'Second draft of the booking form, with what the clinic said about it on the phone. '

/** Makes the text of webhook requests that all differ: every time entry has an id of its own. */
export function createWebhookRequests(
  address: { host: string; token: string; workspaceId: string },
  run = randomBytes(6).toString('hex'),
): () => string {
  const pieces = bodyAround(address.workspaceId).split(ID_PLACE)
  const head = headOf(address)
  let count = 0
  return () => {
    const id = `${run}${(count++).toString(16).padStart(12, '0')}`
    return `${head}Idempotency-Key: ${id}\r\n\r\n${pieces.join(id)}`
  }
}

/** The sample as its live form is (without the task's details), filled up to the size wanted. */
function bodyAround(workspaceId: string): string {
  const { task: _task, ...entry } = sampleOf('NEW_TIME_ENTRY')
  const fields = { ...entry, workspaceId, id: ID_PLACE, description: '' }
  const missing = BODY_BYTES - Buffer.byteLength(JSON.stringify(fields))
  if (missing < 0) throw new Error(`The sample is ${-missing} bytes larger than the bench wants.`)
  const description = WORDS.repeat(Math.ceil(missing / WORDS.length)).slice(0, missing)
  return JSON.stringify({ ...fields, description })
}

const headOf = (address: { host: string; token: string }): string =>
  [
    `POST ${WEBHOOK_PATH} HTTP/1.1`,
    `Host: ${address.host}`,
    'User-Agent: clockhouse-bench',
    'Accept: */*',
    'Content-Type: application/json',
    `Content-Length: ${BODY_BYTES}`,
    'Clockify-Webhook-Event-Type: NEW_TIME_ENTRY',
    `Clockify-Signature: ${address.token}`,
    '',
  ].join('\r\n')
