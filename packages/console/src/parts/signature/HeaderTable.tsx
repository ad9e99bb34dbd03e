import { ActionIcon } from '@mantine/core'
import { IconCopy, IconLock } from '@tabler/icons-react'
import { useCopy } from '../use-copy.ts'
import { maskOf } from './masked-value.ts'
import classes from './signature.module.css'

/** The headers of a request in the order in which they came. A secret shows as what is known of it. */
export function HeaderTable({ headers, label }: { headers: readonly [string, string][]; label: string }) {
  const copy = useCopy()
  if (headers.length === 0) return <p className={classes.rest}>It had no headers.</p>
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Header</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {headers.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice with the same value
          <tr key={index}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className={classes.headerValue}>
              <HeaderValue value={value} />
              {maskOf(value) === null && (
                <ActionIcon
                  size={20}
                  className={classes.copyHeader}
                  aria-label={`Copy the value of ${name}`}
                  title="Copy the value"
                  onClick={() => copy(value, `Copied the value of ${name}`)}
                >
                  <IconCopy size={13} aria-hidden="true" />
                </ActionIcon>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderValue({ value }: { value: string }) {
  const mask = maskOf(value)
  if (mask === null) return <span className="ch-mono">{value === '' ? <i>empty</i> : value}</span>
  return (
    <span className={classes.secret} title="A secret: the daemon keeps it to itself">
      <IconLock size={13} aria-hidden="true" /> secret, not shown{mask === '' ? '' : ` (${mask})`}
    </span>
  )
}
