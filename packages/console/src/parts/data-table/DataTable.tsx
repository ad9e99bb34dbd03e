import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useKeys } from '../keys/use-keys.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { type Column, columnTemplate, fitColumns } from './columns.ts'
import classes from './data-table.module.css'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useActiveRow } from './use-active-row.ts'
import { useColumnChoice } from './use-column-choice.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

/** Heights in px; `--ch-row` in the theme says the same. */
const ROW = 34
const HEAD = 32
const SELECT_COLUMN = 34
const CHOOSER = 36
/** Rows from the end at which the next page is asked for. */
const AHEAD = 30

/** Further pages of a list. */
export interface MorePages {
  hasMore: boolean
  isLoading: boolean
  load: () => void
}

interface DataTableProps<T> {
  /** What the rows are, in the plural: names the table for screen readers and remembers its columns. */
  name: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  /** The row that is open beside the table. */
  openId?: string | null
  onOpen?: (row: T) => void
  /** The keys went to another row. */
  onMove?: (row: T) => void
  selected?: ReadonlySet<string>
  onSelect?: (row: T) => void
  /** Shown at the right end of a row under the pointer. */
  rowActions?: (row: T) => ReactNode
  /** Rows that arrived just now are lit for a moment. */
  isFresh?: (row: T) => boolean
  more?: MorePages
  /** The focusable table, for giving the focus back after a panel closed. */
  gridRef?: RefObject<HTMLDivElement | null>
}

/**
 * A virtual table driven by keys: j/k or arrows move, Enter opens, x selects. Rows have one height; columns that do
 * not fit give way by priority, and which are shown is remembered.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { name, rows, rowId, openId = null, selected, more } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>()
  const ref = useMergedRef(scroller, sizeRef, props.gridRef)
  const choice = useColumnChoice(name, props.columns)
  const selecting = props.onSelect !== undefined
  const columns = fitColumns(choice.shown, (width || 1200) - CHOOSER - (selecting ? SELECT_COLUMN : 0))

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
    ...{ rows, rowId, openId, onOpen: props.onOpen, onMove: props.onMove, onSelect: props.onSelect },
    pageSize: Math.max(1, Math.floor((height - HEAD) / ROW) - 1),
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  const focusAnd = (key: string) => () => {
    scroller.current?.focus({ preventScroll: true })
    active.actions[key]?.()
  }
  useKeys({ j: focusAnd('j'), k: focusAnd('k'), x: focusAnd('x') })
  useSteadyScroll(
    scroller,
    {
      first: rows[0] === undefined ? null : rowId(rows[0]),
      indexOf: (wanted) => rows.findIndex((row) => rowId(row) === wanted),
    },
    ROW,
  )

  const items = virtual.getVirtualItems()
  useNextPage(items.at(-1)?.index ?? 0, rows.length, more)
  const isActiveDrawn = items.some((item) => item.index === active.activeIndex)
  const template = `${selecting ? `${SELECT_COLUMN}px ` : ''}${columnTemplate(columns)} ${CHOOSER}px`
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      style={{ '--columns': template } as CSSProperties}
      aria-label={name}
      aria-rowcount={more?.hasMore === true ? -1 : rows.length + 1}
      aria-colcount={columns.length + 1 + (selecting ? 1 : 0)}
      aria-multiselectable={selecting || undefined}
      aria-activedescendant={isActiveDrawn ? `${id}-${active.activeId}` : undefined}
      onKeyDown={active.onKeyDown}
    >
      <TableHead
        columns={columns}
        selecting={selecting}
        chooser={<ColumnChooser columns={props.columns} choice={choice} />}
      />
      <div
        role="rowgroup"
        className={classes.rows}
        style={{ height: virtual.getTotalSize() }}
        data-loading={more?.isLoading || undefined}
      >
        {items.map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <TableRow
              key={item.key}
              row={row}
              domId={`${id}-${rowId(row)}`}
              index={item.index}
              top={item.start - HEAD}
              columns={columns}
              isActive={rowId(row) === active.activeId}
              isOpen={rowId(row) === openId}
              isFresh={props.isFresh?.(row) === true}
              isSelected={selected?.has(rowId(row))}
              actions={props.rowActions}
              onOpen={() => {
                active.activate(rowId(row))
                props.onOpen?.(row)
              }}
              onSelect={props.onSelect === undefined ? undefined : () => props.onSelect?.(row)}
            />
          )
        })}
      </div>
    </div>
  )
}

const keyOf = <T,>(row: T | undefined, rowId: (row: T) => string, index: number) =>
  row === undefined ? index : rowId(row)

function useNextPage(lastDrawn: number, count: number, more: MorePages | undefined): void {
  const wanted = more !== undefined && more.hasMore && !more.isLoading && lastDrawn >= count - AHEAD
  useEffect(() => {
    if (wanted) more.load()
  }, [wanted, more])
}
