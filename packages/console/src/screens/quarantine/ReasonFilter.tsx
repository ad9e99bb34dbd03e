import { Select } from '@mantine/core'
import { refusalReasons, refusalTitle } from './refusal-reasons.ts'

/** Chooses one reason, or all. A reason in the address that this console does not know can be chosen too. */
export function ReasonFilter({
  reason,
  onChange,
}: {
  reason: string | null
  onChange: (reason: string | null) => void
}) {
  const known: readonly string[] = refusalReasons
  const reasons = reason === null || known.includes(reason) ? known : [reason, ...known]
  return (
    <Select
      size="xs"
      w={230}
      aria-label="Reason of the refusal"
      placeholder="All reasons"
      clearable
      clearButtonProps={{ 'aria-label': 'Show all reasons' }}
      searchable
      data={reasons.map((value) => ({ value, label: refusalTitle(value) }))}
      value={reason}
      onChange={onChange}
    />
  )
}
