import { expect } from 'vitest'
import { openRaw, parseAnswers, type RawAnswer } from '../attacks/raw-http.ts'

/** Sends a request that ends its connection, and reads its answer; of a stream of events that never ends its head. */
export async function askRaw(url: string, bytes: Buffer): Promise<RawAnswer> {
  const connection = await openRaw(url)
  connection.socket.write(bytes)
  const streaming = new Promise<void>((resolve) => {
    connection.socket.on('data', () => {
      if (/^content-type: text\/event-stream/im.test(connection.received())) resolve()
    })
  })
  await Promise.race([connection.ended, streaming])
  connection.socket.destroy()
  const answer = parseAnswers(connection.received()).find(({ status }) => status >= 200)
  if (answer === undefined) throw new Error(`no answer to ${JSON.stringify(bytes.toString('latin1'))}`)
  return answer
}

/**
 * What every answer is, whatever was asked: no failure of ours, under a request id, and a problem document when it is
 * neither what was asked for nor the way to it.
 */
export function expectDecent(method: string, { status, headers, body }: RawAnswer): void {
  expect([status < 500, status, body]).toEqual([true, status, body])
  expect(headers.get('x-request-id')).toMatch(/^[\x21-\x7e]{1,128}$/)
  expect(body).not.toMatch(/\.ts:\d|node_modules|SqliteError|at async/)
  if (status < 400) return
  expect(headers.get('content-type')).toContain('application/problem+json')
  if (method === 'HEAD') return
  expect(JSON.parse(body)).toMatchObject({ status, requestId: headers.get('x-request-id') })
}
