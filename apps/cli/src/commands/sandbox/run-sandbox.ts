import { SandboxConfigurationError, SandboxStateError, startSandbox } from '@clockhouse/sandbox/start'
import { CommandFailure } from '../../command-failure.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { untilInterrupted } from '../../until-interrupted.ts'

/** Runs the stand-in until Ctrl-C, and says where it is and how to get in. */
export async function runSandbox(terminal: Terminal): Promise<void> {
  const interruption = untilInterrupted(process)
  const sandbox = await startSandbox(terminal.env, { log: true }).catch((error: unknown) => {
    throw explain(error)
  })
  terminal.print(`address     ${sandbox.url}`)
  terminal.print(`API key     ${sandbox.apiKey}`)
  terminal.print(`public key  ${sandbox.publicKeyUrl}`)
  if (!interruption.signal.aborted) {
    await new Promise((resolve) => interruption.signal.addEventListener('abort', resolve, { once: true }))
  }
  await sandbox.close()
  interruption.release()
}

function explain(error: unknown): unknown {
  if (error instanceof SandboxConfigurationError || error instanceof SandboxStateError) {
    return new CommandFailure(EXIT.configuration, error.message)
  }
  if (!(error instanceof Error && 'code' in error)) return error
  if (error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : 'of SANDBOX_PORT'
    return new CommandFailure(
      EXIT.unavailable,
      `port ${port} is taken: stop what uses it, or set another SANDBOX_PORT`,
    )
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new CommandFailure(EXIT.unavailable, `the sandbox cannot listen: ${error.message}`)
  }
  return error
}
