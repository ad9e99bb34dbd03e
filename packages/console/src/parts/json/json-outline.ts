/** What a node holds. The order is the code kept in the outline. */
export const NODE_KINDS = ['object', 'array', 'string', 'number', 'boolean', 'null'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Where a text stops being JSON, in plain words. */
export interface JsonSyntaxError {
  at: number
  length: number
  message: string
}

/**
 * The shape of a JSON text without its values: nodes in reading order, nine numbers each, in one array that a worker
 * can hand over without copying. Values stay in the text and are read when they are shown, so that numbers keep the
 * form in which they were written and 5 MiB open in the time of one pass.
 */
export interface JsonOutline {
  readonly text: string
  readonly count: number
  readonly cells: Int32Array<ArrayBuffer>
}

export type OutlineResult =
  | { kind: 'outlined'; outline: JsonOutline }
  | { kind: 'invalid'; error: JsonSyntaxError }

/** Numbers per node in `cells`. */
export const STRIDE = 9
/** Which of a node's nine numbers means what. */
export const CELL = {
  kind: 0,
  start: 1,
  end: 2,
  key: 3,
  parent: 4,
  after: 5,
  children: 6,
  depth: 7,
  position: 8,
} as const

const cell = (outline: JsonOutline, node: number, field: number): number =>
  outline.cells[node * STRIDE + field] ?? -1

/** What the node holds. */
export const kindOf = (outline: JsonOutline, node: number): NodeKind =>
  NODE_KINDS[cell(outline, node, CELL.kind)] ?? 'null'
/** Where the node's value starts in the text. */
export const startOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.start)
/** Where the node's value ends, exclusive. */
export const endOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.end)
/** The node's object or array; -1 for the root. */
export const parentOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.parent)
/** The first node behind the node's subtree. */
export const afterOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.after)
/** How many fields or elements the node has. */
export const childrenOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.children)
/** How many objects and arrays are around the node. */
export const depthOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.depth)
/** The node's place among its siblings, from 0. */
export const positionOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.position)
/** Where the opening quote of the field's name is; -1 for elements and the root. */
export const keyStartOf = (outline: JsonOutline, node: number): number => cell(outline, node, CELL.key)

/** Whether the node is an object or an array. */
export const isContainer = (outline: JsonOutline, node: number): boolean => cell(outline, node, CELL.kind) < 2

/** Whether there is something in the node to unfold. */
export const isFoldable = (outline: JsonOutline, node: number): boolean => childrenOf(outline, node) > 0

/** Where the field's name ends, behind its closing quote; -1 without a name. */
export function keyEndOf(outline: JsonOutline, node: number): number {
  const start = keyStartOf(outline, node)
  if (start < 0) return -1
  let at = start + 1
  while (at < outline.text.length && outline.text[at] !== '"') at += outline.text[at] === '\\' ? 2 : 1
  return at + 1
}

/** The field's name; null for elements and the root. */
export function keyOf(outline: JsonOutline, node: number): string | null {
  const start = keyStartOf(outline, node)
  if (start < 0) return null
  return String(JSON.parse(outline.text.slice(start, keyEndOf(outline, node))))
}

/** The value as it is written in the text. */
export const sourceOf = (outline: JsonOutline, node: number): string =>
  outline.text.slice(startOf(outline, node), endOf(outline, node))
