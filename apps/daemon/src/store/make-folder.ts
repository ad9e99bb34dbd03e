import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder that only its owner may enter, and what is missing above it; one that is there stays as it is.
 * Not `recursive: true`: below a folder that takes none, such as `/proc`, Node 26 then tries for ever.
 *
 * @throws the system's error when it cannot be made.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}
