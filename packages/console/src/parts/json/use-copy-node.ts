import { useCopy } from '../use-copy.ts'
import type { JsonOutline } from './json-outline.ts'
import { pathOf } from './json-path.ts'
import { copyText } from './node-text.ts'

/** Copying from a tree. */
export interface CopyNode {
  path: (node: number) => void
  value: (node: number) => void
}

/** Copies paths and values of an outline and says that it did. */
export function useCopyNode(outline: JsonOutline): CopyNode {
  const copy = useCopy()
  const nameOf = (node: number) => pathOf(outline, node) || 'the root'
  return {
    path: (node) => copy(pathOf(outline, node), `Copied the path of ${nameOf(node)}`),
    value: (node) => copy(copyText(outline, node), `Copied the value of ${nameOf(node)}`),
  }
}
