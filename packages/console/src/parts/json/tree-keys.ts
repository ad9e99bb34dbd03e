import { isFoldable, type JsonOutline, parentOf } from './json-outline.ts'
import { type Expansion, rowOf } from './tree-rows.ts'

/** What a key asks of a tree. */
export type TreeStep =
  | { kind: 'go'; node: number }
  | { kind: 'fold'; node: number; expanded: boolean }
  | { kind: 'fold-siblings'; node: number }

/** What a tree looks like when a key comes. */
export interface TreeView {
  outline: JsonOutline
  rows: Int32Array
  expansion: Expansion
  active: number
  /** Rows that fit on the screen: what PageUp and PageDown jump over. */
  pageRows: number
}

/** The keys of the ARIA tree pattern. Null for keys that are none of the tree's. */
export function treeStep(key: string, view: TreeView): TreeStep | null {
  const { rows, active, pageRows } = view
  const row = rowOf(rows, active)
  const go = (to: number): TreeStep => ({
    kind: 'go',
    node: rows[Math.min(Math.max(to, 0), rows.length - 1)] ?? active,
  })
  switch (key) {
    case 'ArrowDown':
      return go(row + 1)
    case 'ArrowUp':
      return go(row - 1)
    case 'PageDown':
      return go(row + pageRows)
    case 'PageUp':
      return go(row - pageRows)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    default:
      return foldingStep(key, view)
  }
}

function foldingStep(key: string, { outline, expansion, active }: TreeView): TreeStep | null {
  const foldable = isFoldable(outline, active)
  // The first field of an unfolded node is the node after it.
  const expanded = expansion[active] === 1
  switch (key) {
    case 'ArrowRight':
      if (!foldable) return { kind: 'go', node: active }
      return expanded ? { kind: 'go', node: active + 1 } : { kind: 'fold', node: active, expanded: true }
    case 'ArrowLeft':
      if (foldable && expanded) return { kind: 'fold', node: active, expanded: false }
      return { kind: 'go', node: Math.max(0, parentOf(outline, active)) }
    case 'Enter':
    case ' ':
      return foldable ? { kind: 'fold', node: active, expanded: !expanded } : null
    case '*':
      return { kind: 'fold-siblings', node: active }
    default:
      return null
  }
}
