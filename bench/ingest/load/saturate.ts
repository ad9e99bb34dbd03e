import type { Connection } from './connection.ts'
import { expectAcknowledged, type Stretch, stretchOf } from './stretch.ts'

/** Sends as much as the target takes: on each connection the next request follows the answer to the last. */
export async function saturate(
  connections: readonly Connection[],
  nextRequest: () => string,
  seconds: number,
): Promise<Stretch> {
  const latencies: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  const keepBusy = async (connection: Connection): Promise<void> => {
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      expectAcknowledged(await connection.exchange(nextRequest()))
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(connections.map(keepBusy))
  return stretchOf(latencies, started)
}
