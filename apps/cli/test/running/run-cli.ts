import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const BIN = path.resolve(import.meta.dirname, '..', '..', 'bin', 'clockhouse.js')

/** How a command went. */
export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** A command that runs: what it said so far, and how to wait for more. */
export interface RunningCommand {
  child: ChildProcess
  stdout(): string
  stderr(): string
  lines(): string[]
  /** Waits until the output says so. */
  until(isThere: () => boolean, what: string): Promise<void>
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<Outcome>
  ended: Promise<Outcome>
}

export interface CommandOptions {
  env?: Record<string, string>
  cwd?: string
  /** Arguments for Node itself. */
  node?: string[]
}

/** Variables of whoever runs the tests that would change what commands do. */
const NOT_INHERITED =
  /^(CLOCKHOUSE_|CLOCKIFY_|SANDBOX_|BASE_URL|ADMIN_|PORT|NO_COLOR|FORCE_COLOR|DATA_DIR|NODE_OPTIONS)/

/** Starts a command as a process of its own, in a folder without `.env`. It never outlives the test. */
export function startCli(args: string[], options: CommandOptions = {}): RunningCommand {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name))
  const child = spawn(process.execPath, [...(options.node ?? []), BIN, ...args], {
    cwd: options.cwd ?? import.meta.dirname,
    env: { ...Object.fromEntries(inherited), DATA_DIR: '/nowhere', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    lines: () => stdout.split('\n').filter((line) => line !== ''),
    until: (isThere, what) => waitFor(isThere, () => `${what}\nstdout: ${stdout}\nstderr: ${stderr}`),
    end: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
    ended,
  }
}

/** Runs a command to its end. */
export const runCli = (args: string[], options: CommandOptions = {}): Promise<Outcome> =>
  startCli(args, options).ended

const PATIENCE_MS = 15_000

/** Waits for a condition. */
export async function waitFor(isThere: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
