import { Button } from '@mantine/core'
import classes from './JsonTree.module.css'
import { endOf, type JsonOutline, kindOf, sourceOf, startOf } from './json-outline.ts'
import { pathOf } from './json-path.ts'
import { copyText, describeNode } from './node-text.ts'
import type { CopyNode } from './use-copy-node.ts'

/** Strings up to this length stand whole in their row. */
const FITS_IN_ROW = 60
/** The line below shows this much of a string; copying gives all of it. */
const SHOWN_CHARACTERS = 4000

interface JsonTreeFooterProps {
  outline: JsonOutline
  node: number
  copy: CopyNode
}

/** Where the chosen place is and what it is; a long string whole. */
export function JsonTreeFooter({ outline, node, copy }: JsonTreeFooterProps) {
  const path = pathOf(outline, node)
  const long =
    kindOf(outline, node) === 'string' && endOf(outline, node) - startOf(outline, node) > FITS_IN_ROW
  return (
    <div className={classes.footer}>
      {long && <p className={classes.whole}>{wholeString(outline, node)}</p>}
      <div className={classes.place}>
        <span className={classes.path} title={path}>
          {path === '' ? 'root' : path}
        </span>
        <span className={classes.description}>{describeNode(outline, node)}</span>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => copy.path(node)}>
          Copy path
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => copy.value(node)}>
          Copy value
        </Button>
      </div>
    </div>
  )
}

function wholeString(outline: JsonOutline, node: number): string {
  const text =
    sourceOf(outline, node).length < SHOWN_CHARACTERS ? copyText(outline, node) : sourceOf(outline, node)
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}
