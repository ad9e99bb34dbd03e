import { describe, expect, it } from 'vitest'
import { matchesPath } from '../../src/faults/match-path.ts'
import { type RunningSandbox, startTestSandbox } from '../running-sandbox.ts'

const setFaults = (sandbox: RunningSandbox, faults: unknown) =>
  sandbox.call('PUT', '/sandbox/v1/faults', faults)
const tags = (sandbox: RunningSandbox, query = '') => sandbox.asOwner('GET', `/tags${query}`)

describe('a fault', () => {
  it('answers with its status and Retry-After, so many times and only where it is meant', async () => {
    await using sandbox = await startTestSandbox()
    const path = `/api/v1/workspaces/${sandbox.workspaceId}/tags`
    await setFaults(sandbox, [{ method: 'get', path, status: 503, retryAfterSeconds: 7, times: 2 }])
    const first = await tags(sandbox, '?page=1')
    expect(first).toMatchObject({ status: 503, body: { message: expect.any(String), code: 503 } })
    expect(first.headers.get('retry-after')).toBe('7')
    expect((await sandbox.asOwner('GET', '/clients')).status).toBe(200)
    expect((await sandbox.asOwner('POST', '/tags', { name: 'keel' })).status).toBe(201)
    expect((await tags(sandbox)).status).toBe(503)
    expect((await tags(sandbox)).status).toBe(200)
    expect((await sandbox.call('GET', '/sandbox/v1/faults')).body).toMatchObject([{ applied: 2, times: 2 }])
  })

  it('strikes before keys and tokens are looked at, and the key set too', async () => {
    await using sandbox = await startTestSandbox()
    await setFaults(sandbox, [{ path: '*', retryAfterSeconds: 1 }])
    expect((await sandbox.call('GET', '/api/v1/user')).status).toBe(429)
    expect((await sandbox.call('GET', '/.well-known/jwks.json')).status).toBe(429)
  })

  it('never touches the control surface', async () => {
    await using sandbox = await startTestSandbox()
    await setFaults(sandbox, [{ path: '*', status: 500 }])
    expect((await sandbox.call('GET', '/sandbox/v1/state')).status).toBe(200)
    expect((await setFaults(sandbox, [])).body).toEqual([])
    expect((await tags(sandbox)).status).toBe(200)
  })

  it('makes answers late', async () => {
    await using sandbox = await startTestSandbox()
    await setFaults(sandbox, [{ path: '/api/*', latencyMs: 300 }])
    const startedAt = performance.now()
    expect((await tags(sandbox)).status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(290)
  })

  it.each([0, 5])('breaks the connection after %i bytes of the body', async (cutAfterBytes) => {
    await using sandbox = await startTestSandbox()
    await setFaults(sandbox, [{ path: '/api/*', cutAfterBytes }])
    const response = await fetch(`${sandbox.url}/api/v1/user`, { headers: { 'x-api-key': sandbox.apiKey } })
    expect(response.status).toBe(200)
    let received = 0
    const read = async () => {
      for await (const chunk of response.body ?? []) received += chunk.length
    }
    await expect(read()).rejects.toThrow()
    expect(received).toBe(cutAfterBytes)
  })

  it('follows the seed where it has a probability', async () => {
    const statusesOf = async (seed: string) => {
      await using sandbox = await startTestSandbox({ SANDBOX_SEED: seed })
      await setFaults(sandbox, [{ path: '/api/*', status: 500, probability: 0.5 }])
      const statuses: number[] = []
      for (let call = 0; call < 24; call++) statuses.push((await tags(sandbox)).status)
      return statuses
    }
    const [first, again, other] = [await statusesOf('7'), await statusesOf('7'), await statusesOf('8')]
    expect(first).toEqual(again)
    expect(first).not.toEqual(other)
    expect(new Set(first)).toEqual(new Set([200, 500]))
  })

  it.each([
    [{}],
    [[{}]],
    [[{ path: '/api/*' }]],
    [[{ path: 'api', status: 500 }]],
    [[{ path: '/api/*', status: 99 }]],
    [[{ path: '/api/*', status: 500, probability: 2 }]],
    [[{ path: '/api/*', status: 500, times: 0 }]],
    [[{ path: '/api/*', status: 500, colour: 'red' }]],
  ])('is refused with 400 for %j, and the old list stays', async (faults) => {
    await using sandbox = await startTestSandbox()
    await setFaults(sandbox, [{ path: '/report/*', status: 500 }])
    expect(await setFaults(sandbox, faults)).toMatchObject({
      status: 400,
      body: { message: expect.any(String) },
    })
    expect((await sandbox.call('GET', '/sandbox/v1/faults')).body).toMatchObject([{ path: '/report/*' }])
  })
})

describe("a fault's path", () => {
  it.each([
    ['/api/v1/tags', '/api/v1/tags', true],
    ['/api/v1/tags', '/api/v1/tags/1', false],
    ['/api/*', '/api/', true],
    ['/api/*/tags', '/api/v1/workspaces/1/tags', true],
    ['/api/*/tags', '/api/tags', false],
    ['*', '/', true],
    ['*/tags', '/api/v1/tags', true],
    ['/a*a', '/a', false],
    ['/a*b*c', '/axxbxxbc', true],
    ['/a.c', '/abc', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected)
  })

  it('is not slow, whatever its stars', () => {
    const startedAt = performance.now()
    expect(matchesPath(`/${'*a'.repeat(200)}`, `/${'a'.repeat(5_000)}b`)).toBe(false)
    expect(performance.now() - startedAt).toBeLessThan(100)
  })
})
