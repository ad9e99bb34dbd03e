import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useHost } from '../../../host/HostProvider.tsx'
import { formatCount } from '../../../parts/format.ts'
import { describeError } from '../../../parts/state/describe-error.ts'
import { useCopy } from '../../../parts/use-copy.ts'
import { deliveryQuery } from '../queries.ts'
import classes from './list.module.css'

/** What can be done with the selected deliveries. */
export function SelectionBar({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const copy = useCopy()
  const save = useSaveDeliveries()
  return (
    <section className={classes.selection} aria-label="Selected deliveries">
      <span className={classes.count}>{formatCount(ids.length)} selected</span>
      <Button
        variant="default"
        leftSection={<IconCopy size={14} />}
        onClick={() => copy(ids.join('\n'), `Copied ${formatCount(ids.length)} ids`)}
      >
        Copy ids
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={14} />}
        loading={save.isPending}
        onClick={() => save.mutate(ids)}
      >
        Save as NDJSON
      </Button>
      <Button variant="subtle" color="gray" onClick={onClear}>
        Clear
      </Button>
    </section>
  )
}

/** Loads whole deliveries, a few at a time, and saves them one per line. */
function useSaveDeliveries() {
  const client = useQueryClient()
  const host = useHost()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const lines: string[] = []
      for (const id of ids) lines.push(JSON.stringify(await client.fetchQuery(deliveryQuery(id))))
      host.saveFile(
        'deliveries.ndjson',
        new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' }),
      )
    },
    onError: (error) => {
      const { title, detail } = describeError(error)
      host.notify({ kind: 'problem', title, detail })
    },
  })
}
