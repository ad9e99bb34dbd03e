import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { FeedRefused, type FeedState, followFeed } from '../../src/client/follow-feed.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server that answers each connection with the next of the given answers. */
async function serve(...answers: Answer[]) {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers['last-event-id']?.toString())
    const answer = answers.shift()
    if (answer === undefined) response.writeHead(503).end()
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { seen, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const warning = (code: string, id?: string) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: warning\ndata: ${JSON.stringify({
    type: 'warning',
    code,
    message: code,
    at: '2026-11-24T12:00:00.000Z',
  })}\n\n`
const stream =
  (...parts: string[]): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const part of parts) response.write(part)
    response.end()
  }

async function take(count: number, options: Parameters<typeof followFeed>[0]) {
  const codes: (string | undefined)[] = []
  for await (const { event } of followFeed(options)) {
    codes.push(event.type === 'warning' ? event.code : event.type)
    if (codes.length === count) break
  }
  return codes
}

describe('following the feed', () => {
  it('goes on after the last message when the connection ends', async () => {
    const { baseUrl, seen } = await serve(
      stream(warning('one', 'dlv_1'), warning('momentary'), ': heartbeat\n\n'),
      stream(warning('two', 'dlv_2')),
    )
    expect(await take(3, { baseUrl })).toEqual(['one', 'momentary', 'two'])
    expect(seen).toEqual([undefined, 'dlv_1'])
  })

  it('says when the connection is lost and when it is back', async () => {
    const { baseUrl } = await serve(
      stream(warning('one')),
      (_request, response) => response.destroy(),
      stream(warning('two')),
    )
    const states: FeedState['kind'][] = []
    await take(2, { baseUrl, onState: (state) => states.push(state.kind) })
    expect(states).toEqual(['connecting', 'live', 'lost', 'connecting', 'lost', 'connecting', 'live'])
  })

  it('skips what it does not know, and joins what came in pieces', async () => {
    const text = warning('ä whole')
    const { baseUrl } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: later\ndata: {"type":"later.kind"}\n\ndata: not json\n\n')
      const bytes = Buffer.from(text)
      response.write(bytes.subarray(0, 60))
      setImmediate(() => response.end(bytes.subarray(60)))
    })
    expect(await take(1, { baseUrl })).toEqual(['ä whole'])
  })

  it('stops with the problem when it is refused for good', async () => {
    const problem = {
      type: 'x',
      title: 'Unauthorized',
      status: 401,
      detail: 'the token is wrong',
      requestId: 'r',
    }
    const { baseUrl } = await serve((_request, response) =>
      response.writeHead(401).end(JSON.stringify(problem)),
    )
    await expect(take(1, { baseUrl })).rejects.toThrow(FeedRefused)
  })

  it('ends when it is told to, also while it waits', async () => {
    const stop = new AbortController()
    const lost = followFeed({
      baseUrl: 'http://127.0.0.1:9',
      signal: stop.signal,
      onState: (state) => state.kind === 'lost' && stop.abort(),
    })
    expect(await lost.next()).toEqual({ done: true, value: undefined })
  })
})
