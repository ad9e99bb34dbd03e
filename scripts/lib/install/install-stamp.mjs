import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRepository } from '../repository.mjs'
import { lockedNode, nodePackage } from './locked-node.mjs'

const stampFile = () => inRepository('node_modules', '.clockhouse-lock')
const readLock = (...parts) => JSON.parse(readFileSync(inRepository(...parts), 'utf8')).packages ?? {}

/** What an installation depends on: the lock file and the platform, since packages carry binaries. */
function wantedStamp() {
  const lock = readFileSync(inRepository('package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Whether what is installed is what the lock file says, for this platform. */
export function isInstalled() {
  const file = stampFile()
  if (existsSync(file) && readFileSync(file, 'utf8') === wantedStamp()) return true
  if (!agreesWithLock()) return false
  writeStamp()
  return true
}

/** Remembers that the installation is complete. */
export const writeStamp = () => writeFileSync(stampFile(), wantedStamp())

/** Forgets it: from here until the next stamp the installation counts as half done. */
export const removeStamp = () => rmSync(stampFile(), { force: true })

/** True as well after an `npm ci` or `npm install` by hand: npm notes what it unpacked in a lock of its own. */
function agreesWithLock() {
  if (!existsSync(inRepository('node_modules', '.package-lock.json'))) return false
  const wanted = readLock('package-lock.json')
  const found = readLock('node_modules', '.package-lock.json')
  const isThere = ([place, entry]) =>
    !place.includes('node_modules/') ||
    entry.optional ||
    entry.link ||
    found[place]?.version === entry.version
  const needsNode = nodePackage() !== null && `node_modules/${nodePackage()}` in wanted
  return Object.entries(wanted).every(isThere) && (!needsNode || lockedNode() !== null)
}
