import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { nodeForSources } from '../install/locked-node.mjs'
import { inRepository } from '../repository.mjs'
import { openLogFile } from './log-file.mjs'

const KEPT_LINES = 15
/** Levels of a log's line that are for people too, as word or as pino's number. */
const ERRORS = new Set(['error', 'fatal', 50, 60])

/**
 * Starts one of our commands beside this process. Its output goes to a log file; errors are told to `onError`.
 *
 * It has a process group of its own, so that Ctrl-C reaches this process alone and all end in order, and a channel
 * to this process: when this process goes away, however it goes, the child stops by itself.
 */
export function startChild(name, { env, cwd, logFile, onError }) {
  const child = spawn(nodeForSources(), [inRepository('apps', 'cli', 'bin', 'clockhouse.js'), name], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const log = openLogFile(logFile)
  const lastLines = []
  const take = (line) => {
    log.write(line)
    const { text, isError } = readLine(line)
    lastLines.push(text)
    if (lastLines.length > KEPT_LINES) lastLines.shift()
    if (isError) onError(`${name}: ${text}`)
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take)
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 70, reason: error.message }))
    child.once('close', (code, signal) => {
      log.close()
      resolve(signal === null ? { code, reason: `exit code ${code}` } : { code: 1, reason: signal })
    })
  })
  return { name, exited, lastLines, stop: () => stop(child), kill: () => child.kill('SIGKILL') }
}

/** Windows has no signals to ask politely with; there, closing the channel is the request to stop. */
function stop(child) {
  if (process.platform !== 'win32') child.kill('SIGTERM')
  else if (child.connected) child.disconnect()
}

/** A line of the log for people: what it says, and whether it is an error. */
function readLine(line) {
  try {
    const { level, msg, err } = JSON.parse(line)
    const text = [msg, err?.message].filter(Boolean).join(': ')
    return { text: text || line, isError: ERRORS.has(level) }
  } catch {
    return { text: line, isError: false }
  }
}
