import { spawn } from 'node:child_process'
import path from 'node:path'
import { nodeForSources } from './install/locked-node.mjs'
import { inRepository, root } from './repository.mjs'

/** The environment with the locked Node and the installed tools first on the path. */
function toolEnvironment(extra = {}) {
  const environment = { ...process.env, ...extra }
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [path.dirname(nodeForSources()), inRepository('node_modules', '.bin')]
  environment[name] = [...folders, environment[name] ?? ''].join(path.delimiter)
  return environment
}

/**
 * Runs a command to its end. Its output is shown as it comes, or gathered when `quiet`.
 * Never throws for a failing command: the answer has its exit code (128 + n after a signal) and what it printed.
 */
export function run(command, args, options = {}) {
  const { quiet = false, cwd = root, env = process.env, shell = false } = options
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const stdio = ['ignore', ...outputs(quiet)]
    const child = spawn(command, args, { cwd, env: quiet ? { ...env, NO_COLOR: '1' } : env, shell, stdio })
    const printed = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (text) => {
        printed[name] += text
      })
    }
    const release = passSignalsTo(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      release()
      const seconds = (performance.now() - started) / 1000
      resolve({ ...printed, code: signal === null ? code : 143, seconds })
    })
  })
}

/** Whoever ends this process means its children too; it ends itself when they have. */
function passSignalsTo(child) {
  let given = null
  const pass = (signal) => {
    given = signal
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
    if (given !== null) process.exit(given === 'SIGINT' ? 130 : 143)
  }
}

const outputs = (quiet) => (quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])

/** Runs a JavaScript or TypeScript file on the locked Node, with the installed tools on the path. */
export const runNode = (file, args, options = {}) =>
  run(nodeForSources(), [file, ...args], { ...options, env: toolEnvironment(options.env) })

/** Runs an installed tool by its JavaScript entry, given as its path below node_modules. */
export const runTool = (entry, args, options = {}) =>
  runNode(inRepository('node_modules', ...entry.split('/')), args, options)

/** Runs npm: the one that runs this script, else the one on the path. */
export function runNpm(args, options = {}) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm?.endsWith('.js')) return run(node ?? process.execPath, [npm, ...args], options)
  const isWindows = process.platform === 'win32'
  return run(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows })
}
