import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawRequest } from '../attacks/raw-http.ts'
import { type House, type Installed, install, openHouse, tokenFor } from '../harness.ts'
import { anyAddress, anyBody, anyHeaders, anyMethod } from './any-request.ts'
import { askRaw, expectDecent } from './expect-decent.ts'

const LIFECYCLE = ['installed', 'deleted', 'status-changed', 'settings-updated'].map(
  (call) => `/lifecycle/${call}`,
)

const lines = (headers: readonly [string, string][]): string[] =>
  headers.map(([name, value]) => `${name}: ${value}`)

describe('the public surface', () => {
  let house: House
  let installed: Installed
  let trueToken: string
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
    trueToken = await tokenFor(installed)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  const check = async (method: string, address: string, headers: readonly string[], body: Buffer) => {
    const framed = [...headers, `Content-Length: ${body.length}`]
    expectDecent(method, await askRaw(house.url, rawRequest(`${method} ${address} HTTP/1.1`, framed, body)))
  }

  it('answers any body under a true token', async () => {
    const door = fc.constantFrom('/webhooks/new-tag', '/webhooks/new-time-entry', '/webhooks', ...LIFECYCLE)
    await fc.assert(
      fc.asyncProperty(door, anyBody, async (path, body) => {
        const token = path === '/webhooks/new-tag' ? installed.tokens.NEW_TAG : trueToken
        await check(
          'POST',
          path,
          [
            `Clockify-Signature: ${token}`,
            'Content-Type: application/json',
            'Clockify-Webhook-Event-Type: NEW_TAG',
          ],
          body,
        )
      }),
      { numRuns: 400 },
    )
  })

  it('answers any headers, whatever is asked for', async () => {
    const door = fc.constantFrom(
      '/webhooks/new-tag',
      '/lifecycle/installed',
      '/manifest',
      '/ready',
      '/health',
      '/ui/',
    )
    await fc.assert(
      fc.asyncProperty(door, anyMethod, anyHeaders, anyBody, (path, method, headers, body) =>
        check(method, path, lines(headers), body),
      ),
      { numRuns: 400 },
    )
  })

  it('answers any address and method', async () => {
    const address = anyAddress('', '/webhooks', '/lifecycle', '/ui', '/.well-known', '/metrics')
    await fc.assert(
      fc.asyncProperty(anyMethod, address, (method, path) => check(method, path, [], Buffer.alloc(0))),
      { numRuns: 400 },
    )
  })

  it('is as it was after all of that', async () => {
    expect((await house.get('/ready')).status).toBe(200)
    expect(house.log.filter((line) => JSON.parse(line).level === 'error')).toEqual([])
    for (const line of house.log) expect(line.indexOf('\n')).toBe(line.length - 1)
    const stored = await house.deliveries()
    expect(new Set(stored.map(({ workspaceId }) => workspaceId))).toEqual(new Set([installed.workspaceId]))
  })
})
