import { InvalidArgumentError } from 'commander'
import { defineCommand, formatOption } from '../../define-command.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse trigger` */
export const triggerCommand = (terminal: Terminal) =>
  defineCommand('trigger', 'Sends a sample of an event through the whole intake.', terminal, EXAMPLES)
    .argument('<event>', "the event's name, as in NEW_TIME_ENTRY")
    .option('--set <path=value>', 'change a field of the sample; JSON, else text; may be repeated', collect)
    .option('--workspace <id>', "for this workspace instead of the newest installation's")
    .option('--times <n>', 'send it so often', wholeNumber, 1)
    .option('--explain', 'print the body instead of sending it')
    .addOption(formatOption())
    .action(async (event: string, options) => {
      const { sendSamples } = await import('./send-samples.ts')
      await sendSamples(terminal, event, options)
    })

const EXAMPLES = [
  { run: 'clockhouse trigger NEW_TIME_ENTRY', does: 'as it is' },
  {
    run: 'clockhouse trigger NEW_TIME_ENTRY --set "description=Review" --set billable=false',
    does: 'changed',
  },
  { run: 'clockhouse trigger TIMER_STOPPED --times 3 --format json', does: 'three times, for programs' },
  { run: 'clockhouse trigger NEW_PROJECT --explain', does: 'only look at what would be sent' },
]

const MOST_TIMES = 10_000

function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= MOST_TIMES) return value
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_TIMES}.`)
}

function collect(text: string, before: string[] = []): string[] {
  if (text.indexOf('=') > 0) return [...before, text]
  throw new InvalidArgumentError('It must look like path=value.')
}
