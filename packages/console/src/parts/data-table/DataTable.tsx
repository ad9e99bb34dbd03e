import { type CSSProperties, useId } from 'react'
import { ColumnChooser } from './ColumnChooser.tsx'
import classes from './data-table.module.css'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { TableProps } from './table-props.ts'
import { HEAD, useTable } from './use-table.ts'

/**
 * A virtual table driven by keys: j/k or arrows move, Enter opens, x selects. Rows have one height; columns that do
 * not fit give way by priority, and which are shown is remembered.
 */
export function DataTable<T>(props: TableProps<T>) {
  const { name, rows, rowId, more } = props
  const id = useId()
  const table = useTable(props)
  const { active, columns, items, selecting } = table
  const isActiveDrawn = items.some((item) => item.index === active.activeIndex)
  return (
    <div
      ref={table.ref}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      style={{ '--columns': table.template } as CSSProperties}
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
        chooser={<ColumnChooser columns={props.columns} choice={table.choice} />}
      />
      <div role="rowgroup" className={classes.rows} style={{ height: table.height }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <TableRow
              key={item.key}
              table={props}
              row={row}
              domId={`${id}-${rowId(row)}`}
              index={item.index}
              top={item.start - HEAD}
              columns={columns}
              selecting={selecting}
              isActive={rowId(row) === active.activeId}
              activate={active.activate}
            />
          )
        })}
      </div>
      {more?.isLoading === true && <p className={classes.more}>Loading more…</p>}
    </div>
  )
}
