import type { IncomingRequest, Refusal, RefusalReason } from '../intake/incoming-request.ts'
import type { Quarantine } from '../intake/quarantine.ts'
import type { Exchange } from './http-context.ts'
import { Problem } from './problem.ts'

const STATUS = {
  malformed: 400,
  'event-mismatch': 400,
  unsigned: 401,
  'bad-signature': 401,
  'wrong-token': 401,
  'foreign-workspace': 403,
  'foreign-installation': 403,
  'unknown-event': 404,
  'installation-deleted': 410,
  'too-large': 413,
  'not-json': 415,
} as const satisfies Record<RefusalReason, number>

/**
 * Puts a refused request into quarantine and answers with the problem. What is unread of its body Node reads and drops.
 * One that waited to be asked for its body loses its connection: nobody knows whether the body follows.
 */
export function refuseRequest(
  quarantine: Quarantine,
  { req, state }: Exchange,
  request: IncomingRequest,
  refusal: Refusal,
): never {
  const status = STATUS[refusal.reason]
  quarantine.add(request, refusal, status)
  state.logged = { ...state.logged, refused: refusal.reason }
  const headers: Record<string, string> = {}
  if (!req.complete && req.headers.expect !== undefined) headers.Connection = 'close'
  if (status === 401) headers['WWW-Authenticate'] = 'Clockify-Signature'
  const errors = refusal.errors === undefined ? {} : { errors: refusal.errors }
  throw new Problem(status, refusal.detail, { headers, ...errors })
}
