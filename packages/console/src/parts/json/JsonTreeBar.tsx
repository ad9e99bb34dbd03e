import { ActionIcon, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconFold, IconListTree, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { MOST_MATCHES } from './find-in-outline.ts'
import classes from './JsonTree.module.css'
import type { JsonTreeModel } from './use-json-tree.ts'

/** Search in the tree, and folding all of it. Escape in the search goes back to the rows. */
export function JsonTreeBar({ tree, onLeave }: { tree: JsonTreeModel; onLeave: () => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') tree.goToMatch(tree.match + (event.shiftKey ? -1 : 1))
    else if (event.key === 'Escape') {
      tree.search('')
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.bar}>
      <TextInput
        className={classes.search}
        size="xs"
        variant="unstyled"
        aria-label="Search in this JSON"
        placeholder="Search names and values"
        leftSection={<IconSearch size={14} />}
        value={tree.query}
        onChange={(event) => tree.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {tree.query !== '' && <MatchSteps tree={tree} />}
      <ActionIcon aria-label="Unfold all" title="Unfold all" size={24} onClick={() => tree.foldAll(true)}>
        <IconListTree size={15} />
      </ActionIcon>
      <ActionIcon aria-label="Fold all" title="Fold all" size={24} onClick={() => tree.foldAll(false)}>
        <IconFold size={15} />
      </ActionIcon>
    </div>
  )
}

function MatchSteps({ tree }: { tree: JsonTreeModel }) {
  const { length } = tree.matches
  const many =
    length === MOST_MATCHES ? `${length.toLocaleString('en')} or more` : length.toLocaleString('en')
  return (
    <>
      <span className={classes.matches} role="status">
        {length === 0 ? 'No match' : `${tree.match + 1} of ${many}`}
      </span>
      <ActionIcon
        aria-label="Previous match"
        size={24}
        disabled={length === 0}
        onClick={() => tree.goToMatch(tree.match - 1)}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        aria-label="Next match"
        size={24}
        disabled={length === 0}
        onClick={() => tree.goToMatch(tree.match + 1)}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
    </>
  )
}
