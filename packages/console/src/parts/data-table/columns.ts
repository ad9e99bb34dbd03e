import type { ReactNode } from 'react'

/** A column of a table. */
export interface Column<T> {
  id: string
  title: string
  /** The width that it wants, in px; a growing column that never gives way may get less. */
  width: number
  /** Its share of the space that is left; 0 or absent keeps `width`. */
  grow?: number
  align?: 'right'
  /** Columns with higher numbers give way first when space is short; 1 never does. */
  priority: number
  /** Not shown until somebody chooses it. */
  hidden?: boolean
  render: (row: T) => ReactNode
}

/** Which of the chosen columns fit into `available` px: those of the highest priority number go first, from the right. */
export function fitColumns<T>(columns: readonly Column<T>[], available: number): Column<T>[] {
  const shown = [...columns]
  let needed = shown.reduce((sum, column) => sum + column.width, 0)
  while (needed > available) {
    const leaving = leastImportant(shown)
    if (leaving === undefined) break
    needed -= leaving.width
    shown.splice(shown.indexOf(leaving), 1)
  }
  return shown
}

function leastImportant<T>(columns: readonly Column<T>[]): Column<T> | undefined {
  let found: Column<T> | undefined
  for (const column of columns) {
    if (column.priority > 1 && column.priority >= (found?.priority ?? 0)) found = column
  }
  return found
}

/** The columns as a CSS grid template. */
export const columnTemplate = <T>(columns: readonly Column<T>[]): string => columns.map(trackOf).join(' ')

function trackOf<T>({ width, grow = 0, priority }: Column<T>): string {
  if (grow === 0) return `${width}px`
  return `minmax(${priority > 1 ? `${width}px` : 0}, ${grow}fr)`
}
