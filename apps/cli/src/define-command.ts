import { Command, Option } from 'commander'
import { EXIT_CODES_HELP } from './exit-codes.ts'
import { FORMATS } from './terminal/delivery-line.ts'
import type { Terminal } from './terminal/terminal.ts'

/** A line that can be typed as it stands, and what it does. Tests run every one of them. */
export interface Example {
  run: string
  does: string
}

/** A command with what all have in common: help with examples first, exit codes last, errors as exceptions. */
export function defineCommand(
  name: string,
  summary: string,
  terminal: Terminal,
  examples: Example[],
): Command {
  const width = Math.max(...examples.map(({ run }) => run.length))
  const lines = examples.map(({ run, does }) => `  ${run.padEnd(width)}  # ${does}`)
  return (
    new Command(name)
      .description(summary)
      .exitOverride()
      // An option after a subcommand's name is the subcommand's, though its parent may have one of the same name.
      .enablePositionalOptions()
      .configureOutput({
        writeErr: (text) => terminal.say(text.trimEnd()),
        outputError: (text, write) => write(text.replace(/^error:/, terminal.talkColours.red('clockhouse:'))),
      })
      .showHelpAfterError('With --help it says what there is.')
      .addHelpText('before', `Examples:\n${lines.join('\n')}\n`)
      .addHelpText('after', EXIT_CODES_HELP)
  )
}

/** `--format line|json`, the same for all commands that print data. */
export const formatOption = () =>
  new Option('--format <format>', 'a line for people, or one JSON object a line')
    .choices(FORMATS)
    .default('line')
