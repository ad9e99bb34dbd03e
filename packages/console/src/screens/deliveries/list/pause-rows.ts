import { idSuffix } from '@clockhouse/core/ids'

/** A list that stands still: what it shows, and how many newer ones wait. */
export interface PausedRows<T> {
  shown: readonly T[]
  waiting: number
}

/** Hides everything newer than `newestShown` (ids sort by time); null shows all. */
export function pauseRows<T extends { id: string }>(
  rows: readonly T[],
  newestShown: string | null,
): PausedRows<T> {
  if (newestShown === null) return { shown: rows, waiting: 0 }
  const limit = idSuffix(newestShown)
  const first = rows.findIndex((row) => idSuffix(row.id) <= limit)
  const waiting = first === -1 ? rows.length : first
  return { shown: waiting === 0 ? rows : rows.slice(waiting), waiting }
}
