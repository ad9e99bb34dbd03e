import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { PROBLEM_TYPE, problemDocument } from './problem.ts'
import { requestIdOf } from './request-id.ts'

/** Answers requests that Node could not even parse with a problem document instead of a bare line. */
export function answerParseErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const [status, detail] = meaningOf(error.code)
    writeToSocket(socket, status, detail)
  })
}

function meaningOf(code: string | undefined): [number, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'The headers are larger than 16 KiB.']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request did not arrive in time.']
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return [413, 'The chunk extensions are too large.']
  return [400, 'This is not a well-formed HTTP/1.1 request.']
}

function writeToSocket(socket: Duplex, status: number, detail: string): void {
  const requestId = randomUUID()
  const body = JSON.stringify(problemDocument(status, detail, requestId))
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-ID: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

/** A problem document from below the application; the connection ends with it. */
export function answerRaw(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  detail: string,
): void {
  const requestId = requestIdOf(request.headers['x-request-id'])
  response.writeHead(status, {
    'Content-Type': PROBLEM_TYPE,
    'X-Request-ID': requestId,
    Connection: 'close',
    ...(status === 503 ? { 'Retry-After': '1' } : {}),
  })
  response.end(JSON.stringify(problemDocument(status, detail, requestId)))
}
