import { nearest } from '@clockhouse/core/filter/nearest'
import { type Command, InvalidArgumentError } from 'commander'
import { CommandFailure, didYouMean } from '../../command-failure.ts'
import { defineCommand, formatOption } from '../../define-command.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse deliveries`, with `show` and `raw` */
export const deliveriesCommand = (terminal: Terminal) =>
  defineCommand('deliveries', 'Lists stored deliveries, newest first.', terminal, EXAMPLES)
    .option('--filter <filter>', 'only deliveries that match')
    .option('--limit <n>', 'how many at most', wholeNumber, 50)
    .addOption(formatOption())
    .allowExcessArguments()
    .action(async (options, command: Command) => {
      refuseUnknown(command)
      const { listDeliveries } = await import('./list-deliveries.ts')
      await listDeliveries(terminal, options)
    })
    .addCommand(showCommand(terminal))
    .addCommand(rawCommand(terminal))

const showCommand = (terminal: Terminal) =>
  defineCommand('show', 'Shows a delivery: why it was accepted, its headers and its body.', terminal, [
    { run: 'clockhouse deliveries show DELIVERY_ID', does: 'for people' },
    { run: 'clockhouse deliveries show DELIVERY_ID --format json', does: 'for programs' },
  ])
    .argument('<id>', "the delivery's id")
    .addOption(formatOption())
    .action(async (id: string, options) => {
      const { showDelivery } = await import('./show-delivery.ts')
      await showDelivery(terminal, id, options.format)
    })

const rawCommand = (terminal: Terminal) =>
  defineCommand('raw', "Prints a delivery's body, byte for byte as received.", terminal, [
    { run: 'clockhouse deliveries raw DELIVERY_ID', does: 'the body and nothing else' },
  ])
    .argument('<id>', "the delivery's id")
    .action(async (id: string) => {
      const { printRawBody } = await import('./print-raw-body.ts')
      await printRawBody(terminal, id)
    })

const EXAMPLES = [
  { run: 'clockhouse deliveries --limit 5', does: 'the newest five' },
  {
    run: 'clockhouse deliveries --filter "event:NEW_TIME_ENTRY after:2h" --format json',
    does: 'for programs',
  },
  { run: 'clockhouse deliveries show DELIVERY_ID', does: 'one of them' },
]

function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new InvalidArgumentError('It must be a whole number from 1.')
}

function refuseUnknown(command: Command): void {
  const [unknown] = command.args
  if (unknown === undefined) return
  const known = command.commands.map((child) => child.name())
  throw new CommandFailure(
    EXIT.usage,
    `unknown command 'deliveries ${unknown}'${didYouMean(nearest(unknown, known))}\n` +
      `There are ${known.join(' and ')}; "clockhouse deliveries" alone lists.`,
  )
}
