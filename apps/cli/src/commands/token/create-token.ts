import type { Role } from '@clockhouse/core/contract/access'
import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import type { Format } from '../../terminal/delivery-line.ts'
import type { Terminal } from '../../terminal/terminal.ts'

export interface CreateOptions {
  role: Role
  expiresInDays?: number
  format: Format
}

/** Makes a token. Its text alone goes to standard output, so that a script can take it from there. */
export async function createToken(terminal: Terminal, name: string, options: CreateOptions): Promise<void> {
  const { role, expiresInDays } = options
  const connection = connect(terminal.env)
  const made = await withDaemon(connection, () =>
    connection.client.tokens.create({ name, role, expiresInDays }),
  )
  terminal.print(options.format === 'json' ? JSON.stringify(made) : made.token)
  terminal.say(`${made.id} may act as ${made.role}. Keep its text now: it is not shown again.`)
}
