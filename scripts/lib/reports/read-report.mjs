import { readFileSync } from 'node:fs'

/** A runner's JSON report; null when the runner died before it wrote one. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
