import { DeliveryId, LifecycleEventId } from '@clockhouse/core/ids'
import { z } from 'zod'
import { CommandFailure } from '../../command-failure.ts'
import type { Connection } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { TailPosition } from './tail-position.ts'

/** Sorts before every id: what follows it is everything. */
const BEFORE_ALL = `dlv_${'0'.repeat(26)}`
const Position = z.union([DeliveryId, LifecycleEventId])

/**
 * The id after which to begin. Beginning "now" means after the newest delivery, not without an id: a connection that
 * breaks before the first message is then resumed without a gap too.
 */
export async function whereToStart(
  terminal: Terminal,
  connection: Connection,
  position: TailPosition,
  since: string | undefined,
): Promise<string> {
  const given = since === undefined || since === 'last' ? null : readPosition(since)
  const newest = await withDaemon(
    connection,
    async () => (await connection.client.status.get()).lastDeliveryId,
  )
  if (given !== null) return given
  if (since === 'last') {
    const last = position.read()
    if (last !== null) return last
    terminal.say('no earlier tail of this daemon is known; beginning now')
  }
  return newest ?? BEFORE_ALL
}

function readPosition(text: string): string {
  const position = Position.safeParse(text)
  if (position.success) return position.data
  throw new CommandFailure(EXIT.usage, `--since takes "last" or the id of a delivery, not "${text}"`)
}
