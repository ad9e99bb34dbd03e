import { UnstyledButton } from '@mantine/core'
import { shortenId } from './format.ts'
import classes from './parts.module.css'
import { useCopy } from './use-copy.ts'

interface ShortIdProps {
  id: string | null
  /** What stands there when there is none. */
  none?: string
  /** Without a button, for rows of a table and inside links. */
  plain?: boolean
}

/** An id shortened in the middle; whole on hover, and whole when it is copied. */
export function ShortId({ id, none = 'none', plain = false }: ShortIdProps) {
  const copy = useCopy()
  if (id === null) return <span className="ch-dim">{none}</span>
  if (plain) {
    return (
      <span className="ch-mono" title={id}>
        {shortenId(id)}
      </span>
    )
  }
  return (
    <UnstyledButton
      className={`${classes.copyable} ch-mono`}
      title={id}
      onClick={() => copy(id, 'The id is copied')}
    >
      {shortenId(id)}
      <span className="ch-spoken">, copy {id}</span>
    </UnstyledButton>
  )
}
