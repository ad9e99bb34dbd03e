import { type KeyboardEvent, useState } from 'react'

interface ActiveRowOptions<T> {
  rows: readonly T[]
  rowId: (row: T) => string
  openId: string | null
  /** How many rows PageDown goes. */
  pageSize: number
  onOpen: ((row: T) => void) | undefined
  onMove: ((row: T) => void) | undefined
  onSelect: ((row: T) => void) | undefined
  scrollTo: (index: number) => void
}

/** Where each key leads from the row at `at`. */
const MOVES: Record<string, (at: number, pageSize: number, last: number) => number> = {
  j: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  k: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, pageSize) => at + pageSize,
  PageUp: (at, pageSize) => at - pageSize,
  Home: () => 0,
  End: (_at, _pageSize, last) => last,
}

/** The row that the keys act on, and the keys. It is remembered by id, so that arriving rows do not move it. */
export function useActiveRow<T>(options: ActiveRowOptions<T>) {
  const { rows, rowId, openId, pageSize } = options
  const [chosen, setActiveId] = useState<string | null>(null)
  const activeId = chosen ?? openId
  const activeIndex = activeId === null ? -1 : rows.findIndex((row) => rowId(row) === activeId)

  const moveTo = (index: number) => {
    const target = Math.min(rows.length - 1, Math.max(0, index))
    const row = rows[target]
    if (row === undefined) return
    setActiveId(rowId(row))
    options.scrollTo(target)
    options.onMove?.(row)
  }
  /** Does what a key means; false when it means nothing here. */
  const press = (key: string): boolean => {
    const move = MOVES[key]
    if (move !== undefined) moveTo(move(activeIndex, pageSize, rows.length - 1))
    const act = { Enter: options.onOpen, x: options.onSelect, ' ': options.onSelect }[key]
    const active = rows[activeIndex]
    if (act !== undefined && active !== undefined) act(active)
    return move !== undefined || act !== undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    if (press(event.key)) event.preventDefault()
  }
  return { activeId, activeIndex, activate: setActiveId, press, onKeyDown }
}
