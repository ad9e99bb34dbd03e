import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { itemsOfPages } from '../../daemon/items-of-pages.ts'
import { readFilter } from '../../read-filter.ts'
import { type Format, printDelivery } from '../../terminal/delivery-line.ts'
import type { Terminal } from '../../terminal/terminal.ts'

export interface ListOptions {
  filter?: string
  limit: number
  format: Format
}

/** The longest page that the daemon gives. */
const PAGE = 200

/** Prints stored deliveries, newest first, page by page until there are enough. */
export async function listDeliveries(terminal: Terminal, options: ListOptions): Promise<void> {
  if (options.filter !== undefined) readFilter(terminal, options.filter, 'stored')
  const connection = connect(terminal.env)
  const { filter, limit, format } = options
  const deliveries = itemsOfPages((cursor) =>
    withDaemon(connection, () =>
      connection.client.deliveries.list({ limit: Math.min(PAGE, limit), filter, cursor }),
    ),
  )
  let left = limit
  for await (const delivery of deliveries) {
    printDelivery(terminal, delivery, format)
    left -= 1
    if (left === 0) return
  }
}
