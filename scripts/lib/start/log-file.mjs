import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'

const MAX_BYTES = 5 * 1024 * 1024

/** A log file that is put aside as `<file>.1` when it has grown to 5 MiB; the one put aside before is dropped. */
export function openLogFile(file) {
  let bytes = existsSync(file) ? statSync(file).size : 0
  let handle = openSync(file, 'a', 0o600)
  return {
    write(line) {
      if (bytes > MAX_BYTES) {
        closeSync(handle)
        renameSync(file, `${file}.1`)
        handle = openSync(file, 'a', 0o600)
        bytes = 0
      }
      bytes += writeSync(handle, `${line}\n`)
    },
    close: () => closeSync(handle),
  }
}
