import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** One answer as it stood on the wire. */
export interface RawAnswer {
  status: number
  /** Names in lower case. */
  headers: Map<string, string>
  body: string
}

/** A connection of a client that keeps to no rules. */
export interface RawConnection {
  socket: Socket
  /** Everything that came back so far, as latin1. */
  received(): string
  /** Resolves when the other side has ended it. */
  ended: Promise<void>
}

/** Connects to where a URL points. */
export async function openRaw(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let received = ''
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1')
  })
  socket.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await once(socket, 'connect')
  return { socket, received: () => received, ended }
}

/**
 * Sends bytes as they are and reads until the other side ends the connection: so a request should say
 * `Connection: close` where it is not expected to be refused.
 */
export async function sendRaw(url: string, bytes: string | Buffer): Promise<RawAnswer[]> {
  const { socket, received, ended } = await openRaw(url)
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  await ended
  return parseAnswers(received())
}

/** A request in text, with the connection's end after it. */
export function rawRequest(
  line: string,
  headers: readonly string[] = [],
  body: string | Buffer = '',
): Buffer {
  const head = [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)])
}

/** `POST` with a JSON body. */
export const rawPost = (path: string, body: string | Buffer, headers: readonly string[] = []): Buffer =>
  rawRequest(
    `POST ${path} HTTP/1.1`,
    ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  )

/** The answers in what came back, as far as they have a complete head. */
export function parseAnswers(text: string): RawAnswer[] {
  const answers: RawAnswer[] = []
  let rest = text
  while (rest.startsWith('HTTP/1.')) {
    const end = rest.indexOf('\r\n\r\n')
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n')
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
      }),
    )
    const { body, length } = bodyOf(rest.slice(end + 4), headers)
    answers.push({ status: Number(first.split(' ')[1]), headers, body })
    rest = rest.slice(end + 4 + length)
  }
  return answers
}

function bodyOf(text: string, headers: Map<string, string>): { body: string; length: number } {
  const length = headers.get('content-length')
  if (length !== undefined) return { body: text.slice(0, Number(length)), length: Number(length) }
  if (headers.get('transfer-encoding') === 'chunked') return chunks(text)
  return { body: '', length: 0 }
}

/** The chunks that are there: a stream that goes on has no last one. */
function chunks(text: string): { body: string; length: number } {
  let body = ''
  let at = 0
  for (;;) {
    const line = text.indexOf('\r\n', at)
    if (line < 0) return { body, length: text.length }
    const size = Number.parseInt(text.slice(at, line), 16)
    body += text.slice(line + 2, line + 2 + size)
    at = line + 2 + size + 2
    if (size === 0) return { body, length: at }
  }
}
