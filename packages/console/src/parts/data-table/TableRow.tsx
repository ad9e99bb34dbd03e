import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'

interface TableRowProps<T> {
  row: T
  domId: string
  index: number
  /** Its place below the head, in px. */
  top: number
  columns: readonly Column<T>[]
  isActive: boolean
  isOpen: boolean
  isFresh: boolean
  isSelected: boolean | undefined
  actions: ((row: T) => ReactNode) | undefined
  onOpen: () => void
  onSelect: (() => void) | undefined
}

/** One row. Its keys are the grid's, which has the focus and points here by `aria-activedescendant`. */
export function TableRow<T>(props: TableRowProps<T>) {
  const { row, columns, onSelect } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid opens the active row
    <div
      role="row"
      id={props.domId}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={props.index + 2}
      aria-selected={onSelect === undefined ? undefined : props.isSelected === true}
      aria-current={props.isOpen || undefined}
      data-active={props.isActive || undefined}
      data-open={props.isOpen || undefined}
      data-fresh={props.isFresh || undefined}
      onClick={props.onOpen}
    >
      {onSelect !== undefined && <SelectCell isSelected={props.isSelected === true} onSelect={onSelect} />}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.render(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" className={classes.cell}>
        {props.actions !== undefined && (
          // biome-ignore lint/a11y/noStaticElementInteractions: keeps a click on an action from opening the row
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div className={classes.actions} onClick={(event) => event.stopPropagation()}>
            {props.actions(row)}
          </div>
        )}
      </div>
    </div>
  )
}

function SelectCell({ isSelected, onSelect }: { isSelected: boolean; onSelect: () => void }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: x on the grid selects the active row
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
        <span className={classes.hiddenText}>{isSelected ? 'selected' : ''}</span>
      </span>
    </div>
  )
}
