import { type KeyboardEvent, useState } from 'react'

interface ActiveRowOptions<T> {
  rows: readonly T[]
  rowId: (row: T) => string
  openId: string | null
  pageSize: number
  onOpen?: ((row: T) => void) | undefined
  onMove?: ((row: T) => void) | undefined
  onSelect?: ((row: T) => void) | undefined
  scrollTo: (index: number) => void
}

/** The row that the keys act on, and the keys. It is remembered by id, so that arriving rows do not move it. */
export function useActiveRow<T>(options: ActiveRowOptions<T>) {
  const { rows, rowId, openId } = options
  const [chosen, setActiveId] = useState<string | null>(openId)
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
  const active = rows[activeIndex]
  const actions: Record<string, () => void> = {
    j: () => moveTo(activeIndex + 1),
    ArrowDown: () => moveTo(activeIndex + 1),
    k: () => moveTo(activeIndex - 1),
    ArrowUp: () => moveTo(activeIndex - 1),
    PageDown: () => moveTo(activeIndex + options.pageSize),
    PageUp: () => moveTo(activeIndex - options.pageSize),
    Home: () => moveTo(0),
    End: () => moveTo(rows.length - 1),
    Enter: () => active !== undefined && options.onOpen?.(active),
    x: () => active !== undefined && options.onSelect?.(active),
    ' ': () => active !== undefined && options.onSelect?.(active),
  }
  return {
    activeId,
    activeIndex,
    activate: setActiveId,
    actions,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
      const action = actions[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    },
  }
}
