import type { Connection } from './connection.ts'
import { expectAcknowledged, type Stretch, stretchOf } from './stretch.ts'

/**
 * Sends at a steady rate, each request at its own moment, and measures from that moment: what waited because the target
 * or this process was late counts as late. Between two moments it spins, since timers wake a millisecond late.
 */
export async function pace(
  connections: readonly Connection[],
  nextRequest: () => string,
  rate: number,
  seconds: number,
): Promise<Stretch> {
  const idle = [...connections]
  const overdue: number[] = []
  const latencies: number[] = []
  const total = rate * seconds
  const started = performance.now()
  const done = Promise.withResolvers<void>()

  const send = async (connection: Connection, due: number): Promise<void> => {
    expectAcknowledged(await connection.exchange(nextRequest()))
    latencies.push(performance.now() - due)
    if (latencies.length === total) done.resolve()
    const waiting = overdue.shift()
    if (waiting === undefined) idle.push(connection)
    else await send(connection, waiting)
  }
  const sendWhen = (due: number): void => {
    const connection = idle.shift()
    if (connection === undefined) overdue.push(due)
    else send(connection, due).catch(done.reject)
  }
  let next = 0
  const tick = (): void => {
    const now = performance.now()
    for (; next < total && dueAt(next) <= now; next++) sendWhen(dueAt(next))
    if (next < total) setImmediate(tick)
  }
  const dueAt = (index: number): number => started + (index * 1000) / rate
  tick()
  await done.promise
  return stretchOf(latencies, started)
}
