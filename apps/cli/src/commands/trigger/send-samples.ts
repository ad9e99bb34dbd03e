import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import type { Format } from '../../terminal/delivery-line.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { changedSample, readEventName, readOverrides } from './build-sample.ts'

export interface TriggerOptions {
  set?: string[]
  workspace?: string
  times: number
  explain?: boolean
  format: Format
}

/** Sends a sample, or prints it. What is wrong with event and fields is found here, before anything is sent. */
export async function sendSamples(terminal: Terminal, name: string, options: TriggerOptions): Promise<void> {
  const event = readEventName(name)
  const overrides = readOverrides(options.set ?? [])
  const body = changedSample(event, overrides)
  if (options.explain) {
    terminal.print(JSON.stringify(body, null, options.format === 'json' ? 0 : 2))
    return
  }
  const connection = connect(terminal.env)
  const workspace = options.workspace === undefined ? {} : { workspaceId: options.workspace }
  for (let sent = 0; sent < options.times; sent++) {
    const sample = await withDaemon(connection, () =>
      connection.client.samples.send({ event, overrides, ...workspace }),
    )
    const duplicate = sample.duplicate ? `  ${terminal.colours.yellow('[duplicate]')}` : ''
    const line = `${sample.deliveryId}  ${sample.event}  workspace ${sample.workspaceId}${duplicate}`
    terminal.print(options.format === 'json' ? JSON.stringify(sample) : line)
  }
}
