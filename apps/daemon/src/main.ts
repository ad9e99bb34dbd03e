import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const EXIT = { fine: 0, unavailable: 69, internal: 70, configuration: 78 } as const
/** After this the process ends whatever hangs: the contract gives ten seconds. */
const LAST_MOMENT_MS = 9500

enableCompileCache()
if (existsSync('.env')) process.loadEnvFile(join(process.cwd(), '.env'))
process.on('uncaughtException', (error) => {
  process.stderr.write(`Internal error: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(EXIT.internal)
})
await run()

async function run(): Promise<void> {
  try {
    const { startDaemon } = await import('./start-daemon.ts')
    const daemon = await startDaemon(process.env)
    // Before the address is said: whoever reads it may send a signal at once, and without a listener that kills.
    closeOnSignals(() => daemon.close())
    process.stdout.write(`Clockhouse listens on ${daemon.url}\n`)
    if (daemon.adminUrl !== daemon.url) process.stdout.write(`Admin API and console: ${daemon.adminUrl}\n`)
    if (daemon.adminToken !== null) {
      process.stdout.write(`Admin token, shown this once: ${daemon.adminToken}\n`)
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(exitCodeOf(error))
  }
}

function exitCodeOf(error: unknown): number {
  const name = error instanceof Error ? error.name : ''
  if (name === 'ConfigurationError') return EXIT.configuration
  if (['StoreUnavailable', 'StoreTooNew', 'ListenError'].includes(name)) return EXIT.unavailable
  return EXIT.internal
}

/** npm and the terminal may both pass on one Ctrl-C: what follows this soon is the same request. */
const SAME_REQUEST_MS = 1000

/** The first signal closes in order, a later one ends at once. */
function closeOnSignals(close: () => Promise<void>): void {
  let closingSince: number | null = null
  const onSignal = (): void => {
    if (closingSince !== null) {
      if (performance.now() - closingSince > SAME_REQUEST_MS) process.exit(EXIT.internal)
      return
    }
    closingSince = performance.now()
    setTimeout(() => process.exit(EXIT.internal), LAST_MOMENT_MS).unref()
    close().then(
      () => process.exit(EXIT.fine),
      (error: unknown) => {
        process.stderr.write(`Closing failed: ${String(error)}\n`)
        process.exit(EXIT.internal)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
