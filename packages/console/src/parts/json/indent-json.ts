import {
  afterOf,
  childrenOf,
  isContainer,
  type JsonOutline,
  keyOf,
  kindOf,
  positionOf,
  sourceOf,
} from './json-outline.ts'

/** Deeper levels are not indented further: 200,000 brackets would become 40 GB of blanks. */
const DEEPEST_INDENT = 40

/** A node as indented text. Works on the outline, since JSON.stringify would write numbers anew (`1.0` as `1`). */
export function indentJson(outline: JsonOutline, root = 0): string {
  const lines: string[] = []
  const open: { after: number; bracket: string }[] = []
  const write = (text: string) => lines.push('  '.repeat(Math.min(open.length, DEEPEST_INDENT)) + text)
  const closeUntil = (node: number) => {
    while (open.at(-1)?.after === node) write(open.pop()?.bracket ?? '')
  }
  for (let node = root; node < afterOf(outline, root); node++) {
    closeUntil(node)
    if (node > root && positionOf(outline, node) > 0) lines.push(`${lines.pop()},`)
    write((node > root ? nameOf(outline, node) : '') + openingOf(outline, node))
    if (childrenOf(outline, node) === 0) continue
    open.push({ after: afterOf(outline, node), bracket: kindOf(outline, node) === 'object' ? '}' : ']' })
  }
  closeUntil(afterOf(outline, root))
  return lines.join('\n')
}

function nameOf(outline: JsonOutline, node: number): string {
  const key = keyOf(outline, node)
  return key === null ? '' : `${JSON.stringify(key)}: `
}

function openingOf(outline: JsonOutline, node: number): string {
  if (!isContainer(outline, node)) return sourceOf(outline, node)
  const brackets = kindOf(outline, node) === 'object' ? '{}' : '[]'
  return childrenOf(outline, node) > 0 ? brackets.slice(0, 1) : brackets
}
