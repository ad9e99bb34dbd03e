import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { claimsOf, clockifyKeys, newPlace, openHouse, sign, strangerKeys } from '../harness.ts'

const jwkOf = (key: KeyObject, kid: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
})

/** A key server that tests can change, break and count. */
async function keyServer() {
  const state = { keys: [jwkOf(clockifyKeys.publicKey, 'one')] as unknown[], status: 200, asked: 0, body: '' }
  const server = createServer((_request, response) => {
    state.asked++
    response.statusCode = state.status
    response.setHeader('content-type', 'application/json')
    response.end(state.body === '' ? JSON.stringify({ keys: state.keys }) : state.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    env: {
      CLOCKIFY_ENVIRONMENT: 'sandbox',
      CLOCKIFY_PUBLIC_KEY: '',
      CLOCKIFY_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

describe('keys from a JWKS address', () => {
  const send = async (
    house: {
      post: (path: string, body: unknown, headers: Record<string, string>) => Promise<{ status: number }>
    },
    kid?: string,
    key?: KeyObject,
  ) => {
    const token = await sign(
      { ...claimsOf(newPlace()), nonce: crypto.randomUUID() },
      { header: kid === undefined ? {} : { kid }, ...(key === undefined ? {} : { key }) },
    )
    return (await house.post('/webhooks/new-task', { id: 'a' }, { 'clockify-signature': token })).status
  }

  it('are found by key id, and by being the only one, and fetched once for many tokens', async () => {
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env })
    expect(await send(house, 'one')).toBe(200)
    expect(await send(house)).toBe(200)
    expect(await send(house, 'one')).toBe(200)
    expect(server.state.asked).toBe(1)
  })

  it('are fetched again when a token names a new one (rotation), and the old one counts no more', async () => {
    let ahead = 0
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env, clock: { now: () => Date.now() + ahead } })
    expect(await send(house, 'one')).toBe(200)
    server.state.keys = [jwkOf(strangerKeys.publicKey, 'two')]
    ahead = 6000
    expect(await send(house, 'two', strangerKeys.privateKey)).toBe(200)
    expect(await send(house, 'one')).toBe(401)
  })

  it('are not fetched for every made-up key id: there is a cool-down', async () => {
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env })
    for (const kid of ['x', 'y', 'z']) expect(await send(house, kid)).toBe(401)
    expect(server.state.asked).toBe(1)
  })

  it('make the answer 503 while they cannot be had, and are believed as soon as they can', async () => {
    let ahead = 0
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env, clock: { now: () => Date.now() + ahead } })
    server.state.status = 500
    expect(await send(house, 'one')).toBe(503)
    server.state.status = 200
    server.state.body = 'not json'
    ahead = 6000
    expect(await send(house, 'one')).toBe(503)
    server.state.body = ''
    ahead = 12_000
    expect(await send(house, 'one')).toBe(200)
    expect(await house.deliveries()).toHaveLength(1)
    server.state.status = 500
    ahead = 12_000 + 11 * 60_000
    expect(await send(house, 'one')).toBe(503)
  })

  it('are believed while they are fresh, also when they cannot be had anew for a made-up key id', async () => {
    let ahead = 0
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env, clock: { now: () => Date.now() + ahead } })
    expect(await send(house, 'one')).toBe(200)
    server.state.status = 500
    ahead = 6000
    for (const kid of ['x', 'y', 'z']) expect(await send(house, kid)).toBe(503)
    expect(server.state.asked).toBe(2)
    expect(await send(house, 'one')).toBe(200)
  })

  it('leave out what is no strong RSA key for signatures', async () => {
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env })
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
    server.state.keys = [jwkOf(weak.publicKey, 'weak'), { kty: 'oct', k: 'AAAA', kid: 'shared' }, 7, null]
    expect(await send(house, 'shared')).toBe(401)
    expect(await send(house, 'weak')).toBe(401)
  })

  it('are not trusted when two of them could be meant', async () => {
    await using server = await keyServer()
    await using house = await openHouse({ env: server.env })
    server.state.keys = [jwkOf(clockifyKeys.publicKey, 'one'), jwkOf(strangerKeys.publicKey, 'two')]
    expect(await send(house)).toBe(401)
    expect(await send(house, 'two', strangerKeys.privateKey)).toBe(200)
    expect(await send(house, 'one', strangerKeys.privateKey)).toBe(401)
  })
})
