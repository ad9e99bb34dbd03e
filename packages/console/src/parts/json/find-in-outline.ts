import { endOf, isContainer, type JsonOutline, keyEndOf, keyStartOf, startOf } from './json-outline.ts'

/** More matches than this are not counted: the search says "10,000 or more". */
export const MOST_MATCHES = 10_000

/** The nodes whose name or value has the text, without regard to case, in order. Looks at the JSON as it is written. */
export function findInOutline(outline: JsonOutline, query: string): number[] {
  const found: number[] = []
  if (query === '') return found
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
  for (const match of outline.text.matchAll(pattern)) {
    const node = nodeAround(outline, match.index)
    if (node === found.at(-1) || !holds(outline, node, match.index, match[0].length)) continue
    found.push(node)
    if (found.length === MOST_MATCHES) break
  }
  return found
}

/** The innermost node at a place of the text: the last one that begins at or before it. */
function nodeAround(outline: JsonOutline, at: number): number {
  let low = 0
  let high = outline.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginOf(outline, middle) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function beginOf(outline: JsonOutline, node: number): number {
  const key = keyStartOf(outline, node)
  return key < 0 ? startOf(outline, node) : key
}

/** Brackets, commas and blanks between nodes belong to nobody. */
function holds(outline: JsonOutline, node: number, at: number, length: number): boolean {
  if (at >= startOf(outline, node)) return !isContainer(outline, node) && at + length <= endOf(outline, node)
  return at + length <= keyEndOf(outline, node)
}
