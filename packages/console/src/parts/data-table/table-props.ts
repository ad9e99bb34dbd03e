import type { ReactNode, RefObject } from 'react'
import type { Column } from './columns.ts'

/** Further pages of a list. */
export interface MorePages {
  hasMore: boolean
  isLoading: boolean
  load: () => void
}

/** What a table needs: rows with ids, columns, and what opening, moving and selecting mean. */
export interface TableProps<T> {
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
