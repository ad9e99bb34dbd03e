import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { DaemonAddress } from './daemon-address.ts'

/** What `npm start` leaves in its data folder while it runs (scripts/lib/start/running-note.mjs writes it). */
const RunningNote = z.object({ pid: z.number().int().positive(), adminUrl: z.url(), adminToken: z.string() })

const CLONE = path.resolve(import.meta.dirname, '..', '..', '..', '..')

/** The daemon that `npm start` runs from this clone right now; null when none does. */
export function findStartedHere(env: NodeJS.ProcessEnv): DaemonAddress | null {
  const folder = path.resolve(CLONE, env.DATA_DIR || 'data')
  try {
    const note = RunningNote.parse(JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8')))
    process.kill(note.pid, 0)
    return { baseUrl: note.adminUrl, token: note.adminToken }
  } catch {
    // No note, a broken one, or one whose process is gone: nothing runs here.
    return null
  }
}
