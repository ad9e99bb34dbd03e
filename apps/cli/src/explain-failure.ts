import { CommanderError } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** What to say and how to end after a command threw. `message` is null when everything is said already. */
export function explainFailure(
  error: unknown,
  env: NodeJS.ProcessEnv,
): { message: string | null; exitCode: ExitCode } {
  if (error instanceof CommandFailure) return { message: error.message, exitCode: error.exitCode }
  if (error instanceof CommanderError) {
    return { message: null, exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.usage }
  }
  const shown = error instanceof Error ? error : new Error(String(error))
  const details = env.DEBUG === 'clockhouse' ? shown.stack : `${shown.message} (DEBUG=clockhouse shows where)`
  return { message: `internal error: ${details}`, exitCode: EXIT.internal }
}
