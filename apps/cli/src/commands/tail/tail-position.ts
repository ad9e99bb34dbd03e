import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const SAVE_EVERY_MS = 2000
const Positions = z.record(z.string(), z.string())

/** Remembers from run to run how far a daemon's feed was read, for `--since last`. */
export interface TailPosition {
  /** Where the last tail of this daemon ended; null when there was none. */
  read(): string | null
  /** Notes a message as read; written at most every 2 s. */
  moveTo(id: string): void
  /** Writes what is not written yet. */
  save(): void
}

/** The position of one daemon, by its address. Not being able to write it is no reason to stop following. */
export function openTailPosition(env: NodeJS.ProcessEnv, baseUrl: string): TailPosition {
  const file = path.join(stateFolder(env), 'clockhouse', 'tail-positions.json')
  let unsaved: string | null = null
  let savedAt = 0
  const save = () => {
    if (unsaved === null) return
    writePositions(file, { ...readPositions(file), [baseUrl]: unsaved })
    unsaved = null
    savedAt = Date.now()
  }
  return {
    read: () => readPositions(file)[baseUrl] ?? null,
    moveTo: (id) => {
      unsaved = id
      if (Date.now() - savedAt >= SAVE_EVERY_MS) save()
    },
    save,
  }
}

const stateFolder = (env: NodeJS.ProcessEnv): string =>
  env.XDG_STATE_HOME || env.LOCALAPPDATA || path.join(homedir(), '.local', 'state')

function readPositions(file: string): Record<string, string> {
  try {
    return Positions.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

function writePositions(file: string, positions: Record<string, string>): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(positions, null, 2))
  } catch {
    // A home that cannot be written to costs only the memory of where the last tail ended.
  }
}
