import { valueAt } from '../read-body.ts'
import { cleanText } from './clean-text.ts'

const MAX_NAME = 60

/** A name or another short text of the body, fit to be shown; null when there is none. */
export function wordsAt(body: unknown, path: string): string | null {
  return words(valueAt(body, path))
}

/** A finite number of the body; null when there is none. */
export function numberAt(body: unknown, path: string): number | null {
  const value = valueAt(body, path)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** How many elements a list of the body has; null when it is no list. */
export function countAt(body: unknown, path: string): number | null {
  const value = valueAt(body, path)
  return Array.isArray(value) ? value.length : null
}

const SHOWN = 3

/** The first names of a list: `Ana, Bo and 4 more`; null when the list holds none. */
export function listAt(body: unknown, path: string): string | null {
  const value = valueAt(body, path)
  if (!Array.isArray(value) || value.length === 0) return null
  const shown = value
    .slice(0, SHOWN)
    .map(words)
    .filter((name) => name !== null)
  const hidden = value.length - shown.length
  if (shown.length === 0) return null
  const parts = hidden > 0 ? [...shown, `${hidden} more`] : shown
  return parts.length === 1 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The end of an id, enough to tell two apart in a list: `…c8d83c`. */
export function idEndAt(body: unknown, path: string): string | null {
  const id = wordsAt(body, path)
  return id === null ? null : `…${id.slice(-6)}`
}

function words(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = cleanText(value, MAX_NAME)
  return text === '' ? null : text
}
