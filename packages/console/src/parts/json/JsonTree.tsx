import { formatBytes } from '../format.ts'
import classes from './JsonTree.module.css'
import { JsonTreeView } from './JsonTreeView.tsx'
import { RawBody } from './RawBody.tsx'
import { useOutline } from './use-outline.ts'

interface JsonTreeProps {
  /** The JSON as it was written; numbers show in that very form. */
  text: string
  /** What it is, for screen readers and the file's name: "Body of delivery dlv_…". */
  label: string
}

/**
 * A JSON text as a tree to walk in: any size, by mouse or by the arrows of an ARIA tree, with search, and with the
 * path and the value of each place to copy. A text that is not JSON shows as it is, with what is wrong.
 */
export function JsonTree({ text, label }: JsonTreeProps) {
  const result = useOutline(text)
  if (result.kind === 'outlined') return <JsonTreeView outline={result.outline} label={label} />
  if (result.kind === 'reading')
    return (
      <p className={classes.notice} role="status">
        Reading {formatBytes(text.length)} of JSON…
      </p>
    )
  const line = text.slice(0, result.error.at).split('\n').length
  return (
    <>
      <p className={classes.notice}>
        This is not JSON, so it shows as it came. Line {line}: {result.error.message}
      </p>
      <RawBody text={text} label={label} fileName="body.txt" />
    </>
  )
}
