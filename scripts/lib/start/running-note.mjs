import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isHealthy } from './daemon-calls.mjs'
import { waitUntil } from './wait-until.mjs'

const PATIENCE_MS = 15_000
const noteFile = (folder) => path.join(folder, 'running.json')

/**
 * Notes that this process runs Clockhouse on a data folder, and how to talk to it. The command line reads it, so that
 * `npx clockhouse tail` needs no settings beside a running `npm start`.
 */
export function writeNote(folder, { adminUrl, adminToken }) {
  const note = { pid: process.pid, adminUrl, adminToken }
  writeFileSync(noteFile(folder), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
}

export const removeNote = (folder) => rmSync(noteFile(folder), { force: true })

/** The Clockhouse that runs on a data folder already; null when none does. One that is still starting is waited for. */
export async function findRunning(folder) {
  const note = readNote(folder)
  if (note === null || !isAlive(note.pid)) return null
  const answers = await waitUntil(
    () => isHealthy(note.adminUrl),
    PATIENCE_MS,
    () => !isAlive(note.pid),
  )
  return answers ? note : null
}

function readNote(folder) {
  try {
    return JSON.parse(readFileSync(noteFile(folder), 'utf8'))
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
