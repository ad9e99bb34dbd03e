import type { IncomingMessage } from 'node:http'
import type { IncomingRequest } from '../intake/incoming-request.ts'
import type { Exchange } from './http-context.ts'

/** A request as intake judges it. */
export function intakeRequest({ req, state }: Exchange, event: string | null, body: Buffer): IncomingRequest {
  return {
    method: req.method ?? 'POST',
    path: pathOf(req),
    event,
    rawHeaders: pairsOf(req.rawHeaders),
    header: (name) => headerOf(req, name),
    body,
    remoteAddress: req.socket.remoteAddress ?? null,
    requestId: state.requestId,
    receivedAt: state.receivedAt,
    source: 'clockify',
  }
}

/** Doubled slashes are gone already; a slash at the end goes here. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const query = url.indexOf('?')
  const path = query < 0 ? url : url.slice(0, query)
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([raw[i] ?? '', raw[i + 1] ?? ''])
  return pairs
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
