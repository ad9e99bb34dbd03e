import { nearest } from '@clockhouse/core/filter/nearest'
import type { Command } from 'commander'
import { CommandFailure, didYouMean } from '../../command-failure.ts'
import { defineCommand } from '../../define-command.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse help [command]`: the same as `--help` behind the command. */
export const helpCommand = (terminal: Terminal, program: Command) =>
  defineCommand('help', 'Explains a command.', terminal, EXAMPLES)
    .argument('[command...]', 'which one')
    .action((words: string[]) => words.reduce(commandIn, program).help())

const EXAMPLES = [
  { run: 'clockhouse help tail', does: 'the same as clockhouse tail --help' },
  { run: 'clockhouse help token create', does: 'a command of a command' },
]

function commandIn(parent: Command, word: string): Command {
  const found = parent.commands.find((command) => command.name() === word)
  if (found !== undefined) return found
  const known = parent.commands.map((command) => command.name())
  throw new CommandFailure(EXIT.usage, `unknown command '${word}'${didYouMean(nearest(word, known))}`)
}
