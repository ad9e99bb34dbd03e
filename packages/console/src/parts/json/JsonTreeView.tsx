import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import classes from './JsonTree.module.css'
import { JsonTreeBar } from './JsonTreeBar.tsx'
import { JsonTreeFooter } from './JsonTreeFooter.tsx'
import { JsonTreeRow } from './JsonTreeRow.tsx'
import type { JsonOutline } from './json-outline.ts'
import { treeStep } from './tree-keys.ts'
import { rowOf } from './tree-rows.ts'
import { useCopyNode } from './use-copy-node.ts'
import { useJsonTree } from './use-json-tree.ts'

const ROW_HEIGHT = 24

/** The rows of a tree between its search and the line about the chosen place. Only rows in sight are in the page. */
export function JsonTreeView({ outline, label }: { outline: JsonOutline; label: string }) {
  const tree = useJsonTree(outline)
  const copy = useCopyNode(outline)
  const id = useId()
  const viewport = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: tree.rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  const activeRow = rowOf(tree.rows, tree.active)
  const { scrollToIndex } = virtual
  useEffect(() => scrollToIndex(activeRow), [activeRow, scrollToIndex])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pageRows = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const step = treeStep(event.key, { ...tree, outline, pageRows })
    if (step !== null) tree.apply(step)
    else if (event.key === 'c') copy.value(tree.active)
    else if (event.key === 'p') copy.path(tree.active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.frame}>
      <JsonTreeBar tree={tree} onLeave={() => viewport.current?.focus()} />
      <div
        ref={viewport}
        className={classes.viewport}
        role="tree"
        aria-label={label}
        aria-activedescendant={`${id}-${tree.rows[activeRow] ?? 0}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <JsonTreeRow
              key={item.key}
              id={id}
              outline={outline}
              node={tree.rows[item.index] ?? 0}
              tree={tree}
              copy={copy}
              top={item.start}
            />
          ))}
        </div>
      </div>
      <JsonTreeFooter outline={outline} node={tree.active} copy={copy} />
    </div>
  )
}
