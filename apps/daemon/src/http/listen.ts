import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { answerParseErrors, answerRaw } from './parse-errors.ts'

const MAX_HEADER_BYTES = 16 * 1024
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const STALLED_CHECK_MS = 2000
/** Longer than the usual minute of proxies and tunnels, so that not we close what they are about to use. */
const KEEP_ALIVE_MS = 75_000
/** Once closing, for this long kept connections get an answer to what is already on its way to us. */
const ON_ITS_WAY_MS = 100

/** The address could not be opened. */
class ListenError extends Error {
  override readonly name = 'ListenError'
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void

/** An open listener. Until `serve` is called it answers 503. */
export interface Listener {
  url: string
  port: number
  serve(handle: Handle): void
  /** Takes no new connection (the first call counts); resolves when the last request is answered, or after `graceMs` when it never is. */
  close(graceMs: number): Promise<void>
}

/**
 * Opens a listener with limits on time and size, for which Node's own refusals are problem documents too.
 *
 * @throws ListenError
 */
export async function listen(address: { host: string; port: number }): Promise<Listener> {
  let handle: Handle = (request, response) => answerRaw(request, response, 503, 'The daemon is starting.')
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: STALLED_CHECK_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      requireHostHeader: false,
    },
    (request, response) => enter(request, response, handle),
  )
  server.on('checkContinue', (request, response) => enter(request, response, handle))
  server.on('checkExpectation', (request, response) =>
    answerRaw(request, response, 417, 'Only the expectation 100-continue is met here.'),
  )
  answerParseErrors(server)
  const { port } = await open(server, address)
  let closed: Promise<void> | null = null
  return {
    url: urlOf(address.host, port),
    port,
    serve(next) {
      handle = next
    },
    close(graceMs) {
      closed ??= close(server, graceMs)
      return closed
    },
  }
}

/** What every request meets first. Clockify calls with doubled slashes (`//webhooks/x`): they are read as one. */
function enter(request: IncomingMessage, response: ServerResponse, handle: Handle): void {
  const url = request.url ?? '/'
  const hasHost = request.headers.host !== undefined || request.httpVersionMinor === 0
  if (!hasHost) answerRaw(request, response, 400, 'The Host header is missing.')
  else if (!url.startsWith('/')) answerRaw(request, response, 400, 'The address must be a path.')
  else {
    if (url.includes('//')) request.url = withoutDoubledSlashes(url)
    handle(request, response)
  }
}

function withoutDoubledSlashes(url: string): string {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  return path.replace(/\/{2,}/g, '/') + (end < 0 ? '' : url.slice(end))
}

async function open(server: Server, { host, port }: { host: string; port: number }): Promise<AddressInfo> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
    return server.address() as AddressInfo
  } catch (error) {
    throw new ListenError(sentenceOf(error, host, port), { cause: error })
  }
}

function sentenceOf(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken: stop what uses it, or set another PORT.`
  if (code === 'EACCES') return `Port ${port} on ${host} may not be opened: set a PORT of 1024 or more.`
  return `The listener on ${host}:${port} cannot be opened: ${error instanceof Error ? error.message : error}`
}

const urlOf = (host: string, port: number): string => {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

/**
 * Node's own `close` cuts off kept connections that are idle at that moment, also those on which a request is on its way:
 * its sender would learn nothing. They stay a little longer, and each answer of that time ends its connection.
 */
async function close(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close')
  NetServer.prototype.close.call(server)
  const idle = setTimeout(() => server.close(), Math.min(ON_ITS_WAY_MS, graceMs))
  const tooLate = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(idle)
  clearTimeout(tooLate)
}
