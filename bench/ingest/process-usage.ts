import { existsSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second for every program, whatever the kernel's own tick is. */
const TICKS_PER_SECOND = 100
/** Fields of /proc/<pid>/stat after the name in brackets, counted from the state. */
const USER_TIME = 11
const SYSTEM_TIME = 12

/** CPU seconds that a process has used, all its threads together; null where the system does not tell. */
export function cpuSeconds(pid: number): number | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / TICKS_PER_SECOND
}

/** Resident memory of a process in MiB; null where the system does not tell. */
export function residentMiB(pid: number): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(path, 'utf8'))?.[1]
  return kib === undefined ? null : Number(kib) / 1024
}
