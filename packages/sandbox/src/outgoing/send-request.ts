import { Agent, type Dispatcher, request } from 'undici'

/** A call of the stand-in to an add-on or a webhook's receiver. */
export interface OutgoingRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  /** Bytes of the answer that are read; the rest is left. */
  maxBytes: number
}

/** How the call ended. A redirect is an answer like any other: none is followed. */
export type Answer =
  | { kind: 'answered'; status: number; body: string; truncated: boolean; durationMs: number }
  | { kind: 'unreachable'; error: string; durationMs: number }

export type SendRequest = (request: OutgoingRequest) => Promise<Answer>

/** The door through which the stand-in calls others. */
export interface Outgoing {
  send: SendRequest
  /** Breaks what is under way. */
  close(): Promise<void>
}

const CONNECTIONS_PER_RECEIVER = 16

export function createOutgoing(): Outgoing {
  const agent = new Agent({ connections: CONNECTIONS_PER_RECEIVER, connect: { timeout: 5_000 } })
  return { send: (outgoing) => send(agent, outgoing), close: () => agent.destroy() }
}

async function send(agent: Dispatcher, outgoing: OutgoingRequest): Promise<Answer> {
  const startedAt = performance.now()
  const durationMs = () => Math.round(performance.now() - startedAt)
  try {
    const response = await request(outgoing.url, {
      dispatcher: agent,
      method: outgoing.method,
      headers: { 'user-agent': 'Clockhouse-Sandbox/0.1', ...outgoing.headers },
      body: outgoing.body ?? null,
      signal: AbortSignal.timeout(outgoing.timeoutMs),
    })
    const { text, truncated } = await readText(response.body, outgoing.maxBytes)
    return { kind: 'answered', status: response.statusCode, body: text, truncated, durationMs: durationMs() }
  } catch (error) {
    return { kind: 'unreachable', error: reasonOf(error, outgoing.timeoutMs), durationMs: durationMs() }
  }
}

async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number) {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length > maxBytes) break
  }
  const text = Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
  return { text, truncated: length > maxBytes }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`
  if ('code' in error && typeof error.code === 'string') return `${error.code}: ${error.message}`
  return error.message
}
