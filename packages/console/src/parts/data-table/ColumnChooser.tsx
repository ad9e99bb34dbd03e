import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'
import type { ColumnChoice } from './use-column-choice.ts'

/** The menu that shows and hides columns; the first column stays. */
export function ColumnChooser<T>({
  columns,
  choice,
}: {
  columns: readonly Column<T>[]
  choice: ColumnChoice<T>
}) {
  return (
    <Menu
      position="bottom-end"
      closeOnItemClick={false}
      shadow="none"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon className={classes.chooser} size="sm" aria-label="Choose columns" title="Choose columns">
          <IconColumns3 size={15} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Columns</Menu.Label>
        {columns.slice(1).map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={choice.isShown(column)}
            checkIcon={<IconCheck size={14} aria-hidden="true" />}
            onChange={() => choice.toggle(column)}
          >
            {column.title}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={choice.reset}>As they were</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
