import { AdminTokenId } from '@clockhouse/core/ids'
import { CommandFailure } from '../../command-failure.ts'
import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Revokes a token by its id. */
export async function revokeToken(terminal: Terminal, typed: string): Promise<void> {
  const id = AdminTokenId.safeParse(typed)
  if (!id.success) {
    throw new CommandFailure(EXIT.usage, `"${typed}" is no token's id; "clockhouse token list" shows them`)
  }
  const connection = connect(terminal.env)
  const revoked = await withDaemon(connection, () => connection.client.tokens.revoke({ id: id.data }))
  terminal.say(`${revoked.id} (${revoked.name}) is revoked.`)
}
