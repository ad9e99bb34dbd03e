import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { localTime } from '../../terminal/delivery-line.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Prints a one-time sign-in link. */
export async function makeSignInLink(terminal: Terminal): Promise<void> {
  const connection = connect(terminal.env)
  const link = await withDaemon(connection, () => connection.client.session.createLink())
  terminal.print(link.url)
  terminal.say(`It signs one browser in, once, until ${localTime(link.expiresAt)}.`)
}
