import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { install, tempFolder, until } from '../harness.ts'
import { allDeliveries, startChild } from './child-daemon.ts'
import { startLoad } from './load.ts'

/** A request whose body never comes: it stays in flight until somebody gives it up. */
async function hangingRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined).resume()
  socket.write(
    'POST /webhooks/new-tag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
      'Content-Length: 10\r\nExpect: 100-continue\r\n\r\n',
  )
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

describe.concurrent('a signal to end', () => {
  it.for(['SIGTERM', 'SIGINT'] as const)(
    '%s under load answers all that is in flight, ends with 0, and nothing acknowledged is missing',
    async (signal, { expect }) => {
      await using folder = await tempFolder()
      await using daemon = await startChild(folder.path)
      const installed = await install(daemon, undefined, ['NEW_TAG'])
      const load = startLoad(daemon.url, installed, 16)
      await until(() => (load.acknowledged() > 300 ? true : null))
      const since = performance.now()
      daemon.kill(signal)
      const { code, stderr } = await daemon.ended
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(performance.now() - since).toBeLessThan(10_000)
      await load.over

      const lost = load.outcomes.flatMap((outcome) => (outcome.kind === 'lost' ? [outcome.code] : []))
      expect(new Set(lost)).toEqual(new Set(['ECONNREFUSED']))
      for (const outcome of load.outcomes) {
        if (outcome.kind !== 'refused') continue
        expect(outcome).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) })
      }
      await using again = await startChild(folder.path)
      const stored = new Set((await allDeliveries(again)).map(({ id }) => id))
      const acknowledged = load.outcomes.flatMap((one) =>
        one.kind === 'acknowledged' ? [one.deliveryId] : [],
      )
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
      expect(stored.size).toBe(acknowledged.length)
    },
  )

  it('waits for a request in flight no longer than the ten seconds of the contract', async () => {
    await using folder = await tempFolder()
    await using daemon = await startChild(folder.path)
    const socket = await hangingRequest(daemon.url)
    const since = performance.now()
    daemon.kill('SIGTERM')
    const { code } = await daemon.ended
    socket.destroy()
    expect(code).toBe(0)
    expect(performance.now() - since).toBeLessThan(10_000)
  })

  it('twice does not wait for anybody: it ends at once, and says by its code that this was not in order', async () => {
    await using folder = await tempFolder()
    await using daemon = await startChild(folder.path)
    const socket = await hangingRequest(daemon.url)
    // A terminal and npm may both pass on the first one, so that it counts once for a moment.
    const insisting = setInterval(() => daemon.kill('SIGTERM'), 200)
    const { code } = await daemon.ended
    clearInterval(insisting)
    socket.destroy()
    expect(code).toBe(70)
  })

  it('leaves one file when it is over: everything is in the database, no journal beside it', async () => {
    await using folder = await tempFolder()
    await using daemon = await startChild(folder.path)
    await install(daemon, undefined, ['NEW_TAG'])
    daemon.kill('SIGTERM')
    expect((await daemon.ended).code).toBe(0)
    expect((await readdir(folder.path)).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
  })
})
