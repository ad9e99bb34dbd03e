import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatEvent } from '../../../parts/format.ts'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import { type Sample, sampleQuery } from '../queries.ts'
import classes from '../samples.module.css'
import { SampleWorkbench } from './SampleWorkbench.tsx'

interface SampleDetailProps {
  event: string
  workspace: string | null
  onWorkspace: (workspace: string | null) => void
  /** Back to the list, on screens that show one at a time. */
  onBack: () => void
}

/** One sample: what it says, its body to change, and where it is sent. */
export function SampleDetail({ event, workspace, onWorkspace, onBack }: SampleDetailProps) {
  const query = useQuery(sampleQuery(event))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.detail} aria-label={formatEvent(event)} tabIndex={0}>
      <StateView query={query} what="samples">
        {(sample) => (
          <>
            <Head sample={sample} onBack={onBack} />
            <SampleWorkbench sample={sample} workspace={workspace} onWorkspace={onWorkspace} />
          </>
        )}
      </StateView>
    </section>
  )
}

function Head({ sample, onBack }: { sample: Sample; onBack: () => void }) {
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <ActionIcon className={classes.back} aria-label="Back to the samples" onClick={onBack}>
          <IconArrowLeft size={17} aria-hidden="true" />
        </ActionIcon>
        <h2>{formatEvent(sample.event)}</h2>
        {sample.manifestVersion !== '1.5' && (
          <StateBadge state="waiting">{`Needs manifest ${sample.manifestVersion}`}</StateBadge>
        )}
      </div>
      <p className={classes.description}>{sample.description}.</p>
      <ul className={classes.facts}>
        <li>
          <code>{sample.event}</code>
        </li>
        <li>
          <code>{sample.path}</code>
        </li>
        <li>about: {sample.entity}</li>
        <li>manifest {sample.manifestVersion} and newer</li>
      </ul>
    </header>
  )
}
