import { useLocalStorage } from '@mantine/hooks'
import { z } from 'zod'
import type { Column } from './columns.ts'

const Choice = z.record(z.string(), z.boolean()).catch({})

/** Which columns somebody wants to see, remembered in this browser under the table's name. */
export interface ColumnChoice<T> {
  shown: Column<T>[]
  isShown: (column: Column<T>) => boolean
  toggle: (column: Column<T>) => void
  reset: () => void
}

/** Reads and changes the choice of columns of one table. */
export function useColumnChoice<T>(name: string, columns: readonly Column<T>[]): ColumnChoice<T> {
  const [choice, setChoice, reset] = useLocalStorage<Record<string, boolean>>({
    key: `clockhouse.columns.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: (text) => Choice.parse(parseOrNull(text)),
  })
  const isShown = (column: Column<T>) => choice[column.id] ?? column.hidden !== true
  return {
    shown: columns.filter(isShown),
    isShown,
    toggle: (column) => setChoice({ ...choice, [column.id]: !isShown(column) }),
    reset,
  }
}

function parseOrNull(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
