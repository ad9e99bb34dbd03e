import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '../keys/use-keys.ts'
import { columnTemplate, fitColumns } from './columns.ts'
import type { MorePages, TableProps } from './table-props.ts'
import { useActiveRow } from './use-active-row.ts'
import { useColumnChoice } from './use-column-choice.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

/** Heights in px; the style sheet says the same. */
const ROW = 34
export const HEAD = 32
/** Widths of the columns that are always there, in px. */
const SELECT_COLUMN = 34
const CHOOSER = 36
/** Narrower tables leave the boxes out; x selects there too. */
const SELECT_FROM = 480
/** How many rows before the end the next page is asked for. */
const AHEAD = 30

/** Everything a table computes before it draws: size, columns that fit, rows in sight, the active row and its keys. */
export function useTable<T>(props: TableProps<T>) {
  const { rows, rowId, more } = props
  const scroller = useRef<HTMLDivElement>(null)
  const size = useElementSize<HTMLDivElement>()
  const ref = useMergedRef(scroller, size.ref, props.gridRef)
  const firstWidth = useFirstWidth(scroller)
  const columns = useFittingColumns(props, size.width || firstWidth)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => keyOf(rows[index], rowId, index),
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  })
  const active = useActiveRow({
    rows,
    rowId,
    openId: props.openId ?? null,
    onOpen: props.onOpen,
    onMove: props.onMove,
    onSelect: props.onSelect,
    pageSize: Math.max(1, Math.floor((size.height - HEAD) / ROW) - 1),
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  const focusAndPress = (key: string) => () => {
    scroller.current?.focus({ preventScroll: true })
    active.press(key)
  }
  useKeys({ j: focusAndPress('j'), k: focusAndPress('k'), x: focusAndPress('x') })
  const first = rows[0]
  const indexOf = (wanted: string) => rows.findIndex((row) => rowId(row) === wanted)
  useSteadyScroll(scroller, { first: first === undefined ? null : rowId(first), indexOf }, ROW)
  const items = virtual.getVirtualItems()
  useNextPage(items.at(-1)?.index ?? 0, rows.length, more)
  return { ref, ...columns, active, items, height: virtual.getTotalSize() - HEAD }
}

/** The width before the first paint: the observer tells it only after that, and columns would stand in each other. */
function useFirstWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => setWidth(element.current?.offsetWidth ?? 0), [element])
  return width
}

function useFittingColumns<T>(props: TableProps<T>, width: number) {
  const choice = useColumnChoice(props.name, props.columns)
  const selecting = props.onSelect !== undefined && (width === 0 || width >= SELECT_FROM)
  const available = (width || 1200) - CHOOSER - 12 - (selecting ? SELECT_COLUMN : 0)
  const columns = fitColumns(choice.shown, available)
  const template = `${selecting ? `${SELECT_COLUMN}px ` : ''}${columnTemplate(columns)} ${CHOOSER}px`
  return { choice, selecting, columns, template }
}

const keyOf = <T>(row: T | undefined, rowId: (row: T) => string, index: number) =>
  row === undefined ? index : rowId(row)

function useNextPage(lastDrawn: number, count: number, more: MorePages | undefined): void {
  const wanted = more?.hasMore === true && !more.isLoading && lastDrawn >= count - AHEAD
  useEffect(() => {
    if (wanted) more?.load()
  }, [wanted, more])
}
