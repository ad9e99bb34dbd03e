import { Button, Switch } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useHost } from '../../host/HostProvider.tsx'
import { Bytes } from '../Measures.tsx'
import { useCopy } from '../use-copy.ts'
import classes from './RawBody.module.css'
import { textChunks } from './text-chunks.ts'

interface RawBodyProps {
  text: string
  /** What it is, for screen readers. */
  label: string
  fileName: string
  /** The bytes as received, where they are at hand: what the download gives. */
  bytes?: Blob
}

/** A body as it was received, character for character. */
export function RawBody({ text, label, fileName, bytes }: RawBodyProps) {
  const host = useHost()
  const [wrapped, setWrapped] = useState(true)
  const chunks = useMemo(() => textChunks(text), [text])
  const copy = useCopy()
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <Switch
          size="xs"
          label="Wrap lines"
          checked={wrapped}
          onChange={(event) => setWrapped(event.currentTarget.checked)}
        />
        <span className={classes.size}>
          <Bytes bytes={bytes?.size ?? new TextEncoder().encode(text).length} />
        </span>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconCopy size={14} />}
          onClick={() => copy(text, 'Copied the body')}
        >
          Copy
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={14} />}
          onClick={() =>
            host.saveFile(fileName, bytes ?? new Blob([text], { type: 'application/octet-stream' }))
          }
        >
          Download
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.text} data-wrapped={wrapped || undefined} aria-label={label} tabIndex={0}>
        {text === '' && <span className={classes.nothing}>The body is empty.</span>}
        {chunks.map((chunk, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name than their place
          <pre key={index}>{chunk}</pre>
        ))}
      </section>
    </div>
  )
}
