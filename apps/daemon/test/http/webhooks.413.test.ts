import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { deliver, type House, install, openHouse } from '../harness.ts'

const LIMIT = 2048
const env = { WEBHOOK_MAX_PAYLOAD_BYTES: String(LIMIT) }

describe('a webhook with too large a body', () => {
  it('is answered 413, and the one that just fits is stored', async () => {
    await using house = await openHouse({ env })
    const installed = await install(house, undefined, ['NEW_TAG'])
    const bodyOf = (bytes: number): string => {
      const around = JSON.stringify({ id: 'a', name: '', workspaceId: installed.workspaceId })
      return around.replace('"name":""', `"name":"${'x'.repeat(bytes - around.length)}"`)
    }
    expect((await deliver(house, installed, 'NEW_TAG', bodyOf(LIMIT))).status).toBe(200)
    const answer = await deliver(house, installed, 'NEW_TAG', bodyOf(LIMIT + 1))
    expect(answer.status).toBe(413)
    expect(answer.body.detail).toContain(String(LIMIT))
    expect(await house.deliveries()).toHaveLength(1)
    const [refused] = await house.quarantine(1)
    expect(refused).toMatchObject({ reason: 'too-large', status: 413 })
  })

  it('is answered before any of it is sent when its length is announced', async () => {
    await using house = await openHouse({ env })
    const answer = await raw(house, [head('Content-Length: 999999999')])
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('is answered as soon as a chunked one passes the limit, though it never ends', async () => {
    await using house = await openHouse({ env })
    const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`
    const answer = await raw(house, [head('Transfer-Encoding: chunked'), chunk, chunk, chunk])
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('is answered 413 instead of 100 when it asks first', async () => {
    await using house = await openHouse({ env })
    const answer = await raw(house, [head('Content-Length: 99999\r\nExpect: 100-continue')])
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('Connection: close')
  })

  it('is asked for when it asks first and fits', async () => {
    await using house = await openHouse({ env })
    const answer = await raw(house, [head('Content-Length: 2\r\nExpect: 100-continue'), '{}'], /401 /)
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue/)
  })
})

const head = (more: string): string =>
  `POST /webhooks/new-tag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}\r\n\r\n`

/** Sends bytes as they are and gives what came back, as soon as it is a whole head. */
function raw(house: House, parts: string[], until: RegExp = /\r\n\r\n/): Promise<string> {
  const { port } = new URL(house.url)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (!until.test(text)) return
      socket.destroy()
      resolve(text)
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`the connection ended after: ${text}`)))
  })
}
