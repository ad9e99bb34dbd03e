import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BodyBudget } from './body-budget.ts'

/** A body, or why there is none. */
export type ReadBody =
  | { kind: 'read'; body: Buffer }
  | { kind: 'not-json'; detail: string }
  | { kind: 'too-large'; detail: string }
  | { kind: 'cut-off' }
  | { kind: 'crowded' }

/** How much of a body is read, and what all large ones together may hold. */
export interface BodyLimits {
  maxBytes: number
  budget: BodyBudget
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i
const NOTHING = Buffer.alloc(0)
/** Bodies up to this size are not counted: nearly all are, and they must cost nothing. */
const SMALL_BYTES = 64 * 1024

/**
 * Reads a JSON body's bytes as they came. Its type and announced size are judged before any of it is read; a chunked one
 * is given up as soon as it passes the limit, and a large one when too many of them are under way (`crowded`).
 */
export function readBodyBytes(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBytes, budget }: BodyLimits,
): Promise<ReadBody> | ReadBody {
  const { headers } = request
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) {
    return { kind: 'not-json', detail: 'The content type must be application/json.' }
  }
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
    return { kind: 'not-json', detail: 'The body must come as it is, without a content encoding.' }
  }
  const announced = Number(headers['content-length'] ?? 0)
  if (announced > maxBytes) return tooLarge(maxBytes)
  if (announced === 0 && headers['transfer-encoding'] === undefined) return { kind: 'read', body: NOTHING }
  if (headers.expect !== undefined) response.writeContinue()
  const isSmall = announced > 0 && announced <= SMALL_BYTES
  return collect(request, maxBytes, isSmall ? alwaysRoom : takeFor(response, budget))
}

const alwaysRoom = (): boolean => true

/** Takes bytes from the budget until the request is answered or gone. */
function takeFor(response: ServerResponse, budget: BodyBudget): (bytes: number) => boolean {
  let taken = 0
  response.once('close', () => budget.give(taken))
  return (bytes) => {
    const had = budget.take(bytes)
    if (had) taken += bytes
    return had
  }
}

const tooLarge = (maxBytes: number): ReadBody => ({
  kind: 'too-large',
  detail: `The body must not be larger than ${maxBytes} bytes.`,
})

function collect(
  request: IncomingMessage,
  maxBytes: number,
  hasRoom: (bytes: number) => boolean,
): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    let ended = false
    const giveUp = (why: ReadBody): void => {
      ended = true
      chunks.length = 0
      resolve(why)
    }
    request.on('data', (chunk: Buffer) => {
      if (ended) return
      bytes += chunk.length
      if (bytes > maxBytes) giveUp(tooLarge(maxBytes))
      else if (!hasRoom(chunk.length)) giveUp({ kind: 'crowded' })
      else chunks.push(chunk)
    })
    request.once('end', () => resolve({ kind: 'read', body: joined(chunks) }))
    // Comes after the end too, when the promise is settled already.
    request.once('close', () => resolve({ kind: 'cut-off' }))
  })
}

const joined = (chunks: readonly Buffer[]): Buffer =>
  chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
