import { type DestinationStream, type Logger, pino } from 'pino'
import { bufferLines } from './buffer-lines.ts'
import { isoTime } from './iso-time.ts'
import { redactTokens } from './redact.ts'

export type Log = Logger

/** Paths whose values are never written, whatever they hold. */
const SECRET_PATHS = [
  'headers.authorization',
  'headers.cookie',
  'headers["clockify-signature"]',
  'headers["x-addon-lifecycle-token"]',
  'headers["x-addon-signature"]',
  'headers["x-webhook-signature"]',
  '*.authToken',
  '*.token',
]

/** A log with its buffer. */
export interface OpenLog {
  log: Log
  /** Writes what is buffered; resolves when that is done, or cannot be. */
  flush(): Promise<void>
}

/** Opens the log: JSON lines, or coloured ones on a terminal. No token's text passes, wherever it stands. */
export async function openLog(
  settings: { level: string; format: 'json' | 'pretty' | null },
  logTo?: (line: string) => void,
): Promise<OpenLog> {
  const options = {
    level: settings.level,
    base: null,
    timestamp: isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    hooks: { streamWrite: redactTokens },
  }
  if (logTo !== undefined) return { log: pino(options, { write: logTo }), flush: () => Promise.resolve() }
  const pretty = settings.format === 'pretty' || (settings.format === null && process.stdout.isTTY)
  if (pretty) return { log: pino(options, await prettyStream()), flush: () => Promise.resolve() }
  // Not 0: then sonic-boom's flush would not wait for what is on its way.
  const destination = pino.destination({ fd: 1, sync: false, minLength: 1 })
  const lines = bufferLines(destination)
  const flush = (): Promise<void> => {
    lines.end()
    return flushNow(destination)
  }
  return { log: pino(options, lines), flush }
}

/** Loaded only for a terminal: it takes longer to load than all else here. */
async function prettyStream(): Promise<DestinationStream> {
  const { PinoPretty } = await import('pino-pretty')
  return PinoPretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l', sync: true })
}

/**
 * Not by `flushSync`: on a pipe whose reader is gone that tries again for ever, and the process would never end.
 * Standard output being gone is no reason to fail: nothing can be written, and nobody is there to be told.
 */
function flushNow(destination: ReturnType<typeof pino.destination>): Promise<void> {
  return new Promise((resolve) => {
    destination.once('error', () => resolve())
    destination.flush(() => resolve())
  })
}
