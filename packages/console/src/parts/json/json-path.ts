import {
  afterOf,
  isContainer,
  type JsonOutline,
  keyOf,
  kindOf,
  parentOf,
  positionOf,
} from './json-outline.ts'

const PLAIN = /^[\w$-]+$/

/** From the root to the node: names of fields and positions of elements. */
function segmentsOf(outline: JsonOutline, node: number): (string | number)[] {
  const segments: (string | number)[] = []
  for (let at = node; parentOf(outline, at) >= 0; at = parentOf(outline, at))
    segments.push(keyOf(outline, at) ?? positionOf(outline, at))
  return segments.reverse()
}

/** The node's place as filters and overrides name it: `project.id`, `tags.0.name`. Empty for the root. */
export function pathOf(outline: JsonOutline, node: number): string {
  return segmentsOf(outline, node)
    .map((segment) =>
      typeof segment === 'number' || PLAIN.test(segment) ? `${segment}` : JSON.stringify(segment),
    )
    .join('.')
}

/** The node at a JSON pointer (RFC 6901). Where the last steps are missing, the innermost that is there. */
export function nodeAtPointer(outline: JsonOutline, pointer: string): { node: number; exact: boolean } {
  let node = 0
  for (const escaped of pointer.split('/').slice(1)) {
    const child = childNamed(outline, node, escaped.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (child < 0) return { node, exact: false }
    node = child
  }
  return { node, exact: true }
}

/** The nodes directly below a node, in order. */
export function* childNodes(outline: JsonOutline, node: number): Generator<number> {
  if (!isContainer(outline, node)) return
  for (let child = node + 1; child < afterOf(outline, node); child = afterOf(outline, child)) yield child
}

function childNamed(outline: JsonOutline, node: number, name: string): number {
  const named = kindOf(outline, node) === 'object'
  let found = -1
  for (const child of childNodes(outline, node)) {
    // A name that is written twice means its last value, as JSON.parse has it.
    if ((named ? keyOf(outline, child) : String(positionOf(outline, child))) === name) found = child
  }
  return found
}
