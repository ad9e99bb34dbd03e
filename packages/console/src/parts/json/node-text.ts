import { indentJson } from './indent-json.ts'
import {
  afterOf,
  childrenOf,
  endOf,
  isContainer,
  type JsonOutline,
  keyOf,
  kindOf,
  sourceOf,
  startOf,
} from './json-outline.ts'

/** Longer values are cut in their row; the line below the tree shows them whole. */
const ROW_CHARACTERS = 400
const PREVIEW_NAMES = 6

/** A value as its row shows it: as written, cut when long; what a folded object or array holds. */
export function rowText(outline: JsonOutline, node: number): string {
  if (isContainer(outline, node)) return ''
  const start = startOf(outline, node)
  const end = endOf(outline, node)
  if (end - start <= ROW_CHARACTERS) return outline.text.slice(start, end)
  return `${outline.text.slice(start, start + ROW_CHARACTERS)}…`
}

/** The first names in an object, or nothing: beside a folded object it says what it is about. */
export function previewOf(outline: JsonOutline, node: number): string {
  const names: string[] = []
  if (kindOf(outline, node) !== 'object') return ''
  for (let child = node + 1; child < afterOf(outline, node); child = afterOf(outline, child)) {
    if (names.length === PREVIEW_NAMES) return `${names.join(', ')}, …`
    names.push(keyOf(outline, child) ?? '')
  }
  return names.join(', ')
}

/** How much is in an object or array: `3 fields`, `1 element`. */
export function countText(outline: JsonOutline, node: number): string {
  const count = childrenOf(outline, node)
  const word = kindOf(outline, node) === 'object' ? 'field' : 'element'
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}

/** What a node is, for the line below the tree: `string, 24 characters`. */
export function describeNode(outline: JsonOutline, node: number): string {
  const kind = kindOf(outline, node)
  if (isContainer(outline, node)) return `${kind}, ${countText(outline, node)}`
  if (kind !== 'string') return kind
  const length = String(JSON.parse(sourceOf(outline, node))).length
  return `string, ${length.toLocaleString('en')} character${length === 1 ? '' : 's'}`
}

/** What copying a node's value gives: a string without its quotes, anything else as written, indented. */
export function copyText(outline: JsonOutline, node: number): string {
  const source = sourceOf(outline, node)
  if (kindOf(outline, node) === 'string') return String(JSON.parse(source))
  return isContainer(outline, node) ? indentJson(outline, node) : source
}
