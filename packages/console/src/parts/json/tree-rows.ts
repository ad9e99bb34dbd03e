import { afterOf, childrenOf, isContainer, type JsonOutline, parentOf } from './json-outline.ts'

/** One byte per node: 1 where an object or array shows what is in it. Copied on each change, never written in place. */
export type Expansion = Uint8Array

/** Up to so many rows are unfolded when a tree opens. */
const OPENING_ROWS = 200

/** The nodes that show, in order. */
export function visibleRows(outline: JsonOutline, expansion: Expansion): Int32Array {
  const rows = new Int32Array(outline.count)
  let count = 0
  for (let node = 0; node < outline.count; ) {
    rows[count++] = node
    node = expansion[node] === 1 ? node + 1 : afterOf(outline, node)
  }
  return rows.slice(0, count)
}

/** How a tree opens: level by level, as far as about 200 rows go; the root always. */
export function openingExpansion(outline: JsonOutline): Expansion {
  const expansion: Expansion = new Uint8Array(outline.count)
  let rows = 1
  let level = [0]
  while (level.length > 0) {
    const next: number[] = []
    for (const node of level) {
      const children = childrenOf(outline, node)
      if (!isContainer(outline, node) || (node > 0 && rows + children > OPENING_ROWS)) continue
      expansion[node] = 1
      rows += children
      for (let child = node + 1; child < afterOf(outline, node); child = afterOf(outline, child))
        next.push(child)
    }
    level = rows > OPENING_ROWS ? [] : next
  }
  return expansion
}

/** Unfolds or folds one node. */
export function withNode(expansion: Expansion, node: number, expanded: boolean): Expansion {
  const next = expansion.slice()
  next[node] = expanded ? 1 : 0
  return next
}

/** Unfolds or folds a node with all below it. */
export function withSubtree(
  outline: JsonOutline,
  expansion: Expansion,
  node: number,
  expanded: boolean,
): Expansion {
  return expansion.slice().fill(expanded ? 1 : 0, node, afterOf(outline, node))
}

/** Unfolds all around a node, so that it shows. */
export function withAncestors(outline: JsonOutline, expansion: Expansion, node: number): Expansion {
  const next = expansion.slice()
  for (let at = parentOf(outline, node); at >= 0; at = parentOf(outline, at)) next[at] = 1
  return next
}

/** The row at which a node stands, or the row of the innermost folded node around it. */
export function rowOf(rows: Int32Array, node: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] ?? 0) <= node) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
