import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { inRepository } from '../lib/repository.mjs'

/** The system's Node, often an older one: scripts must run on it too. */
export const SYSTEM_NODE = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath

const NOT_INHERITED =
  /^(CLOCKHOUSE_|CLOCKIFY_|SANDBOX_|BASE_URL|ADMIN_|HOST|PORT|DATA_DIR|NODE_OPTIONS|VITEST)/

/** Starts a script of this folder as a process of its own; it never outlives the test. */
export function startScript(name, { env = {}, node = process.execPath } = {}) {
  const inherited = Object.entries(process.env).filter(([key]) => !NOT_INHERITED.test(key))
  const child = spawn(node, [inRepository('scripts', name)], {
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      printed[stream] += text
    })
  }
  const ended = once(child, 'close').then(([code]) => ({ code, ...printed }))
  return {
    child,
    ended,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
    until: (isThere, what) => waitFor(isThere, () => `${what}\n${printed.stdout}\n${printed.stderr}`),
  }
}

const PATIENCE_MS = 60_000

/** Waits for a condition. */
export async function waitFor(isThere, what) {
  const end = Date.now() + PATIENCE_MS
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
