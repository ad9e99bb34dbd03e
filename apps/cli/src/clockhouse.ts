import { explainFailure } from './explain-failure.ts'
import { loadEnvironmentFile } from './load-environment-file.ts'
import { createProgram } from './program.ts'
import { stopWithParent } from './stop-with-parent.ts'
import { createTerminal } from './terminal/terminal.ts'

const terminal = createTerminal(process)
stopWithParent(process)
try {
  loadEnvironmentFile(process)
  await createProgram(terminal).parseAsync(argumentsOrHelp(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  const { message, exitCode } = explainFailure(error, terminal.env)
  if (message !== null) terminal.say(`${terminal.talkColours.red('clockhouse:')} ${message}`)
  process.exitCode = exitCode
}

/** Whoever types only the name wants to know what there is. */
function argumentsOrHelp(given: string[]): string[] {
  return given.length === 0 ? ['--help'] : given
}
