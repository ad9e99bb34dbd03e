import { describe, expect, it } from 'vitest'
import { bodyFor, deliver, install, openHouse, until } from '../harness.ts'
import { openRaw, type RawConnection } from './raw-http.ts'

const LARGEST = 5 * 1024 * 1024

/** Sends all of a large body but its last byte. */
async function neverFinish(url: string): Promise<RawConnection> {
  const connection = await openRaw(url)
  connection.socket.write(
    `POST /webhooks/new-tag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${LARGEST}\r\n\r\n`,
  )
  connection.socket.write(Buffer.alloc(LARGEST - 1, 0x20))
  return connection
}

describe('strangers with large bodies that never end', () => {
  it('hold 128 MiB at most: more are answered 503, small webhooks are taken, and the room comes back', async () => {
    await using house = await openHouse()
    const place = await install(house)
    const crowd = await Promise.all(Array.from({ length: 32 }, () => neverFinish(house.url)))
    const refused = await until(() => {
      const answered = crowd.filter((connection) => connection.received().startsWith('HTTP/1.1 503'))
      return answered.length >= 6 ? answered : null
    })
    expect(refused[0]?.received()).toMatch(/retry-after: \d+/i)
    expect((await deliver(house, place, 'NEW_TAG', bodyFor('NEW_TAG', place.workspaceId))).status).toBe(200)
    for (const { socket } of crowd) socket.destroy()
    const large = { ...bodyFor('NEW_TASK', place.workspaceId), note: 'x'.repeat(LARGEST - 2000) }
    await until(async () => (await deliver(house, place, 'NEW_TASK', large)).status === 200 || null)
    expect(await house.deliveries()).toHaveLength(2)
  })
})
