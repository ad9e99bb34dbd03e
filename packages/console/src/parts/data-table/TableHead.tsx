import type { ReactNode } from 'react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'

interface TableHeadProps<T> {
  columns: readonly Column<T>[]
  selecting: boolean
  chooser: ReactNode
}

/** The row of titles; it stays in sight, with the column chooser at its end. */
export function TableHead<T>({ columns, selecting, chooser }: TableHeadProps<T>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {selecting && (
          <span role="columnheader" className={classes.headCell}>
            <span className={classes.hiddenText}>Selected</span>
          </span>
        )}
        {columns.map((column) => (
          <span key={column.id} role="columnheader" className={classes.headCell} data-align={column.align}>
            {column.title}
          </span>
        ))}
        <span role="columnheader" className={classes.headCell}>
          {chooser}
        </span>
      </div>
    </div>
  )
}
