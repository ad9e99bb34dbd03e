import { IconCheck } from '@tabler/icons-react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'
import type { TableProps } from './table-props.ts'

interface TableRowProps<T> {
  table: TableProps<T>
  row: T
  domId: string
  index: number
  /** Its place below the head, in px. */
  top: number
  columns: readonly Column<T>[]
  /** Whether there is a box to select it. */
  selecting: boolean
  isActive: boolean
  activate: (id: string) => void
}

/** One row. Its keys are the grid's, which has the focus and points here by `aria-activedescendant`. */
export function TableRow<T>({ table, row, columns, ...place }: TableRowProps<T>) {
  const id = table.rowId(row)
  const isOpen = id === table.openId
  const { onSelect } = table
  const isSelected = table.selected?.has(id) === true
  const open = () => {
    place.activate(id)
    table.onOpen?.(row)
  }
  return (
    <div
      role="row"
      id={place.domId}
      className={classes.row}
      style={{ transform: `translateY(${place.top}px)` }}
      aria-rowindex={place.index + 2}
      aria-selected={onSelect === undefined ? undefined : isSelected}
      aria-current={isOpen || undefined}
      data-active={place.isActive || undefined}
      data-open={isOpen || undefined}
      data-fresh={table.isFresh?.(row) === true || undefined}
      data-opens={table.onOpen !== undefined || undefined}
      onClick={open}
    >
      {place.selecting && onSelect !== undefined && (
        <SelectCell isSelected={isSelected} onSelect={() => onSelect(row)} />
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.render(row)}
        </div>
      ))}
      <div role="gridcell" className={classes.cell}>
        {table.rowActions !== undefined && (
          <div className={classes.actions} onClick={(event) => event.stopPropagation()}>
            {table.rowActions(row)}
          </div>
        )}
      </div>
    </div>
  )
}

function SelectCell({ isSelected, onSelect }: { isSelected: boolean; onSelect: () => void }) {
  return (
    <div
      role="gridcell"
      className={classes.selectCell}
      onClick={(event) => {
        event.stopPropagation()
        onSelect()
      }}
    >
      <span className={classes.selectBox} data-on={isSelected || undefined}>
        {isSelected && <IconCheck size={12} stroke={3} aria-hidden="true" />}
      </span>
    </div>
  )
}
