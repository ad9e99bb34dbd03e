import { Option } from 'commander'
import { defineCommand, formatOption } from '../../define-command.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse tail` */
export const tailCommand = (terminal: Terminal) =>
  defineCommand('tail', 'Follows deliveries as they arrive; reconnects by itself.', terminal, EXAMPLES)
    .option('--filter <filter>', 'only deliveries that match')
    .addOption(formatOption())
    .addOption(
      new Option(
        '--since <position>',
        '"last": from where the last tail ended; or after a delivery, by its id',
      ),
    )
    .action(async (options) => {
      const { followDeliveries } = await import('./follow-deliveries.ts')
      await followDeliveries(terminal, options)
    })

const EXAMPLES = [
  { run: 'clockhouse tail', does: 'from now on, until Ctrl-C' },
  { run: 'clockhouse tail --filter "category:time-tracking -source:sample"', does: 'only some' },
  { run: 'clockhouse tail --since last --format json', does: 'for programs, without gaps between runs' },
]
