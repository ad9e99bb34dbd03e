import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Credentials } from './credentials.ts'
import { type TargetName, targets } from './targets.ts'

/** A target that answers, in a fresh folder. */
export interface RunningTarget {
  name: TargetName | 'control'
  url: string
  pid: number
  folder: string
  /** From the start of its process to its first 200 on `/ready`. */
  startMs: number
  /** Ends the process and waits for it; its files stay. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const START_TIMEOUT_MS = 20_000
const POLL_MS = 4

/**
 * Starts a target as a process of its own. Its log goes to the null device: a reader, or a file on the disk that is
 * being synced, would be measured with it.
 */
export async function startTarget(
  name: TargetName | 'control',
  parent: string,
  credentials: Credentials,
): Promise<RunningTarget> {
  const folder = await mkdtemp(join(parent, `clockhouse-bench-${name}-`))
  const port = await freePort()
  const target = targets[name]
  const started = performance.now()
  const child = spawn(process.execPath, [...profiling(name), target.script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...inherited(), PORT: String(port), HOST: '127.0.0.1', ...target.env(folder, credentials) },
  })
  const complaint = collectText(child)
  const url = `http://127.0.0.1:${port}`
  const stop = () => end(child)
  const dispose = async (): Promise<void> => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, child)
  } catch (error) {
    await dispose()
    throw new Error(`The ${name} did not start. ${complaint()}`, { cause: error })
  }
  const startMs = performance.now() - started
  return { name, url, pid: child.pid ?? 0, folder, startMs, stop, [Symbol.asyncDispose]: dispose }
}

/** `BENCH_PROFILE=<folder>` writes a CPU profile of each of the targets there. */
function profiling(name: string): string[] {
  const folder = process.env.BENCH_PROFILE
  if (folder === undefined || folder === '') return []
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`]
}

/** What any process needs, and none of the settings that happen to be around. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_COMPILE_CACHE']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

function collectText(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000)
  })
  return () => text
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`)
    const status = await fetch(`${url}/ready`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    await wait(POLL_MS)
  }
  throw new Error(`It was not ready after ${START_TIMEOUT_MS} ms.`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
