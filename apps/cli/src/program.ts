import type { Command } from 'commander'
import cli from '../package.json' with { type: 'json' }
import { deliveriesCommand } from './commands/deliveries/deliveries-command.ts'
import { helpCommand } from './commands/help/help-command.ts'
import { sandboxCommand } from './commands/sandbox/sandbox-command.ts'
import { serveCommand } from './commands/serve/serve-command.ts'
import { tailCommand } from './commands/tail/tail-command.ts'
import { tokenCommand } from './commands/token/token-command.ts'
import { triggerCommand } from './commands/trigger/trigger-command.ts'
import { defineCommand } from './define-command.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The list of commands. Each loads what it needs when it runs. */
export function createProgram(terminal: Terminal): Command {
  const program = defineCommand('clockhouse', SUMMARY, terminal, EXAMPLES)
  return program
    .version(cli.version, '-V, --version', 'say the version')
    .helpCommand(false)
    .addCommand(serveCommand(terminal))
    .addCommand(sandboxCommand(terminal))
    .addCommand(tailCommand(terminal))
    .addCommand(deliveriesCommand(terminal))
    .addCommand(triggerCommand(terminal))
    .addCommand(tokenCommand(terminal))
    .addCommand(helpCommand(terminal, program))
    .addHelpText('after', ENVIRONMENT)
}

const SUMMARY = 'Runs, watches and debugs a Clockify add-on on your own machine.'

const EXAMPLES = [
  { run: 'clockhouse tail', does: 'watch deliveries arrive' },
  { run: 'clockhouse trigger NEW_TIME_ENTRY', does: 'send a sample of an event' },
  { run: 'clockhouse deliveries --limit 5', does: 'the newest deliveries' },
]

const ENVIRONMENT = `
Environment (also read from .env; no flag takes a secret):
  CLOCKHOUSE_URL, CLOCKHOUSE_TOKEN  the daemon to talk to, and an admin token; else BASE_URL and ADMIN_TOKEN;
                                    else what "npm start" runs from this clone
  NO_COLOR                          no colours, ever; without it they are for terminals only`
