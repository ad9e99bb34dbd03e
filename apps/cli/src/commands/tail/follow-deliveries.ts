import { type FeedState, followFeed } from '@clockhouse/core/client/feed'
import type { FeedEvent } from '@clockhouse/core/contract/feed'
import type { FilterTerm } from '@clockhouse/core/filter'
import { matchesFilter } from '@clockhouse/core/filter/matches'
import { type Connection, connect } from '../../daemon/connect.ts'
import { unreachable, withDaemon } from '../../daemon/explain-refusal.ts'
import { readFilter } from '../../read-filter.ts'
import { type Format, printDelivery } from '../../terminal/delivery-line.ts'
import { printable } from '../../terminal/printable.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { untilInterrupted } from '../../until-interrupted.ts'
import { whereToStart } from './start-position.ts'
import { openTailPosition } from './tail-position.ts'

export interface TailOptions {
  filter?: string
  format: Format
  since?: string
}

/** Prints deliveries as they arrive, each once, until Ctrl-C. */
export async function followDeliveries(terminal: Terminal, options: TailOptions): Promise<void> {
  const terms = options.filter === undefined ? [] : readFilter(terminal, options.filter, 'summary')
  const connection = connect(terminal.env)
  const position = openTailPosition(terminal.env, connection.baseUrl)
  const lastEventId = await whereToStart(terminal, connection, position, options.since)
  const interruption = untilInterrupted(process)
  const talk = connectionTalk(terminal, connection)
  const feed = followFeed({ ...connection, lastEventId, signal: interruption.signal, onState: talk })
  await withDaemon(connection, async () => {
    for await (const { id, event } of feed) {
      tell(terminal, event, terms, options.format)
      if (id !== null) position.moveTo(id)
    }
  })
  position.save()
  interruption.release()
}

function tell(terminal: Terminal, event: FeedEvent, terms: readonly FilterTerm[], format: Format): void {
  if (event.type === 'delivery.received') {
    if (matchesFilter(terms, event.delivery)) printDelivery(terminal, event.delivery, format)
    return
  }
  terminal.say(terminal.talkColours.dim(sentence(event)))
}

function sentence(event: Exclude<FeedEvent, { type: 'delivery.received' }>): string {
  if (event.type === 'warning') return `warning: ${printable(event.message)}`
  if (event.type === 'request.refused')
    return `refused: ${printable(event.path)} (${event.reason}), ${event.id}`
  return `installation: ${event.lifecycle} in workspace ${printable(event.workspaceId)}, now ${event.status}`
}

/** Says when the connection comes and goes, once each; a daemon that never answered is an error. */
function connectionTalk(terminal: Terminal, connection: Connection): (state: FeedState) => void {
  let last: 'never' | 'live' | 'lost' = 'never'
  return (state) => {
    if (state.kind === 'connecting' || (state.kind === 'lost' && last === 'lost')) return
    if (state.kind === 'lost' && last === 'never') throw unreachable(new Error(state.reason), connection)
    if (state.kind === 'lost') terminal.say(`connection lost (${state.reason}); trying again`)
    else
      terminal.say(
        last === 'never' ? `following ${connection.baseUrl}` : 'connection is back; going on without a gap',
      )
    last = state.kind
  }
}
