import { defineCommand } from '../../define-command.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse serve` */
export const serveCommand = (terminal: Terminal) =>
  defineCommand('serve', 'Runs the daemon, configured by the environment.', terminal, EXAMPLES)
    .addHelpText('after', '\nThe settings are listed in docs/reference/settings.md.')
    .action(async () => {
      await import('@clockhouse/daemon/main')
    })

const EXAMPLES = [{ run: 'clockhouse serve', does: 'until Ctrl-C' }]
