import type { IncomingMessage, ServerResponse } from 'node:http'

/** A body, or why there is none. */
export type ReadBody =
  | { kind: 'read'; body: Buffer }
  | { kind: 'not-json'; detail: string }
  | { kind: 'too-large'; detail: string }
  | { kind: 'cut-off' }

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i
const NOTHING = Buffer.alloc(0)

/**
 * Reads a JSON body's bytes as they came. Its type and announced size are judged before any of it is read; a chunked one
 * is given up as soon as it passes the limit.
 */
export function readJsonBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
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
  return collect(request, maxBytes)
}

const tooLarge = (maxBytes: number): ReadBody => ({
  kind: 'too-large',
  detail: `The body must not be larger than ${maxBytes} bytes.`,
})

function collect(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const giveUp = (): void => {
      chunks.length = 0
      resolve(tooLarge(maxBytes))
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else giveUp()
    })
    request.once('end', () => resolve({ kind: 'read', body: joined(chunks) }))
    // Comes after the end too, when the promise is settled already.
    request.once('close', () => resolve({ kind: 'cut-off' }))
  })
}

const joined = (chunks: readonly Buffer[]): Buffer =>
  chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
