import { ActionIcon } from '@mantine/core'
import { IconBraces, IconChevronRight, IconCopy } from '@tabler/icons-react'
import classes from './JsonTree.module.css'
import {
  childrenOf,
  depthOf,
  isContainer,
  isFoldable,
  type JsonOutline,
  keyOf,
  kindOf,
  parentOf,
  positionOf,
} from './json-outline.ts'
import { countText, previewOf, rowText } from './node-text.ts'
import type { CopyNode } from './use-copy-node.ts'
import type { JsonTreeModel } from './use-json-tree.ts'

interface JsonTreeRowProps {
  id: string
  outline: JsonOutline
  node: number
  tree: JsonTreeModel
  copy: CopyNode
  top: number
}

/** Deeper rows stand no further to the right: on a narrow screen the value must stay in sight. */
const DEEPEST_INDENT = 14

/** One place of the tree: its name, its value as written, and what can be copied. */
export function JsonTreeRow({ id, outline, node, tree, copy, top }: JsonTreeRowProps) {
  const foldable = isFoldable(outline, node)
  const expanded = foldable && tree.expansion[node] === 1
  const parent = parentOf(outline, node)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: the tree around it has the focus
    <div
      role="treeitem"
      id={`${id}-${node}`}
      className={classes.row}
      style={{ top, paddingInlineStart: 4 + Math.min(depthOf(outline, node), DEEPEST_INDENT) * 14 }}
      aria-level={depthOf(outline, node) + 1}
      aria-setsize={parent < 0 ? 1 : childrenOf(outline, parent)}
      aria-posinset={positionOf(outline, node) + 1}
      aria-selected={node === tree.active}
      {...(foldable ? { 'aria-expanded': expanded } : {})}
      data-active={node === tree.active || undefined}
      data-match={tree.matches[tree.match] === node || undefined}
      onClick={() =>
        tree.apply(foldable ? { kind: 'fold', node, expanded: !expanded } : { kind: 'go', node })
      }
    >
      <span className={classes.chevron} aria-hidden>
        {foldable && <IconChevronRight size={14} data-expanded={expanded || undefined} />}
      </span>
      <NodeName outline={outline} node={node} />
      <NodeValue outline={outline} node={node} expanded={expanded} />
      <CopyActions node={node} copy={copy} />
    </div>
  )
}

function NodeName({ outline, node }: { outline: JsonOutline; node: number }) {
  if (node === 0) return null
  const key = keyOf(outline, node)
  return (
    <span className={key === null ? classes.position : classes.name}>
      {key ?? positionOf(outline, node)}:
    </span>
  )
}

function NodeValue({ outline, node, expanded }: { outline: JsonOutline; node: number; expanded: boolean }) {
  const kind = kindOf(outline, node)
  if (!isContainer(outline, node))
    return (
      <span className={classes.value} data-kind={kind}>
        {rowText(outline, node)}
      </span>
    )
  return (
    <span className={classes.value} data-kind={kind}>
      {kind === 'object' ? '{ }' : '[ ]'}{' '}
      <span className={classes.count}>
        {countText(outline, node)}
        {!expanded && previewOf(outline, node) !== '' && `: ${previewOf(outline, node)}`}
      </span>
    </span>
  )
}

function CopyActions({ node, copy }: { node: number; copy: CopyNode }) {
  return (
    <span className={classes.actions}>
      <ActionIcon
        size={20}
        tabIndex={-1}
        aria-label="Copy the path"
        title="Copy the path (p)"
        onClick={(event) => {
          event.stopPropagation()
          copy.path(node)
        }}
      >
        <IconBraces size={13} />
      </ActionIcon>
      <ActionIcon
        size={20}
        tabIndex={-1}
        aria-label="Copy the value"
        title="Copy the value (c)"
        onClick={(event) => {
          event.stopPropagation()
          copy.value(node)
        }}
      >
        <IconCopy size={13} />
      </ActionIcon>
    </span>
  )
}
