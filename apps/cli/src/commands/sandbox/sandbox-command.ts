import { defineCommand } from '../../define-command.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse sandbox` */
export const sandboxCommand = (terminal: Terminal) =>
  defineCommand(
    'sandbox',
    'Runs the stand-in for Clockify, configured by SANDBOX_… variables.',
    terminal,
    EXAMPLES,
  )
    .addHelpText('after', '\nThe settings are listed in docs/reference/settings.md.')
    .action(async () => {
      const { runSandbox } = await import('./run-sandbox.ts')
      await runSandbox(terminal)
    })

const EXAMPLES = [{ run: 'clockhouse sandbox', does: 'until Ctrl-C' }]
