import type { AdminToken } from '@clockhouse/core/contract/access'
import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { itemsOfPages } from '../../daemon/items-of-pages.ts'
import { type Format, localTime } from '../../terminal/delivery-line.ts'
import { printable } from '../../terminal/printable.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Prints all admin tokens, without their texts. */
export async function listTokens(terminal: Terminal, format: Format): Promise<void> {
  const connection = connect(terminal.env)
  const tokens = itemsOfPages((cursor) =>
    withDaemon(connection, () => connection.client.tokens.list({ limit: 200, cursor })),
  )
  for await (const token of tokens) {
    terminal.print(format === 'json' ? JSON.stringify(token) : tokenLine(token, terminal.colours))
  }
}

function tokenLine(token: AdminToken, colours: Terminal['colours']): string {
  const used = token.lastUsedAt === null ? 'never used' : `last used ${localTime(token.lastUsedAt)}`
  return [
    colours.dim(token.id),
    token.role.padEnd(8),
    printable(token.name),
    colours.dim(used),
    ...lifeOf(token),
  ].join('  ')
}

function lifeOf({ revokedAt, expiresAt }: AdminToken): string[] {
  if (revokedAt !== null) return [`revoked ${localTime(revokedAt)}`]
  return expiresAt === null ? [] : [`expires ${localTime(expiresAt)}`]
}
