import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readDeliveryId } from './read-delivery-id.ts'

/** Writes a delivery's body to standard output, the same bytes that were received and nothing else. */
export async function printRawBody(terminal: Terminal, typed: string): Promise<void> {
  const id = readDeliveryId(typed)
  const connection = connect(terminal.env)
  const body = await withDaemon(connection, () => connection.client.deliveries.raw({ id }))
  terminal.printBytes(new Uint8Array(await body.arrayBuffer()))
}
