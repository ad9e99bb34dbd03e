import { useMemo, useState } from 'react'
import { findInOutline } from './find-in-outline.ts'
import { type JsonOutline, parentOf } from './json-outline.ts'
import { childNodes } from './json-path.ts'
import type { TreeStep } from './tree-keys.ts'
import {
  type Expansion,
  openingExpansion,
  visibleRows,
  withAncestors,
  withNode,
  withSubtree,
} from './tree-rows.ts'

interface TreeState {
  outline: JsonOutline
  expansion: Expansion
  active: number
  query: string
  /** Which of the matches is the current one. */
  match: number
}

const opened = (outline: JsonOutline): TreeState => ({
  outline,
  expansion: openingExpansion(outline),
  active: 0,
  query: '',
  match: 0,
})

/** A tree's state and what can be done to it. Another outline starts anew. */
export function useJsonTree(outline: JsonOutline) {
  const [kept, setState] = useState(() => opened(outline))
  const state = kept.outline === outline ? kept : opened(outline)
  if (state !== kept) setState(state)

  const { expansion, active, query, match } = state
  const rows = useMemo(() => visibleRows(outline, expansion), [outline, expansion])
  const matches = useMemo(() => findInOutline(outline, query), [outline, query])
  const change = (next: Partial<TreeState>) => setState({ ...state, ...next })

  return {
    ...{ rows, expansion, active, query, match, matches },
    go: (node: number) => change({ active: node }),
    apply: (step: TreeStep) => change(applied(state, step)),
    foldAll: (expanded: boolean) => {
      const all = withSubtree(outline, expansion, 0, expanded)
      change({ expansion: expanded ? all : withNode(all, 0, true), active: expanded ? active : 0 })
    },
    search: (text: string) => {
      const first = findInOutline(outline, text)[0]
      change({ query: text, match: 0, ...(first === undefined ? {} : shown(state, first)) })
    },
    goToMatch: (to: number) => {
      const wrapped = (to + matches.length) % matches.length
      const node = matches[wrapped]
      if (node !== undefined) change({ match: wrapped, ...shown(state, node) })
    },
  }
}

/** A tree as its parts see it. */
export type JsonTreeModel = ReturnType<typeof useJsonTree>

const shown = ({ outline, expansion }: TreeState, node: number) => ({
  active: node,
  expansion: withAncestors(outline, expansion, node),
})

function applied({ outline, expansion }: TreeState, step: TreeStep): Partial<TreeState> {
  if (step.kind === 'go') return { active: step.node }
  if (step.kind === 'fold')
    return { active: step.node, expansion: withNode(expansion, step.node, step.expanded) }
  const next = expansion.slice()
  for (const sibling of childNodes(outline, parentOf(outline, step.node))) next[sibling] = 1
  return { expansion: next }
}
