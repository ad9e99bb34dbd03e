import { payloadIssues } from '@clockhouse/core/events'
import { Tabs } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMemo } from 'react'
import { JsonEditor } from '../../../parts/json/editor/JsonEditor.tsx'
import { checkJson } from '../../../parts/json/editor/json-problems.ts'
import { JsonTree } from '../../../parts/json/JsonTree.tsx'
import type { Sample } from '../queries.ts'
import classes from '../samples.module.css'
import { RecentSends } from './RecentSends.tsx'
import { SendBar } from './SendBar.tsx'
import { SendResult } from './SendResult.tsx'
import { useSampleDraft } from './use-sample-draft.ts'
import { useSendSample } from './use-send-sample.ts'

interface SampleWorkbenchProps {
  sample: Sample
  workspace: string | null
  onWorkspace: (workspace: string | null) => void
}

/** The body to change on one side, what became of it on the other. */
export function SampleWorkbench({ sample, workspace, onWorkspace }: SampleWorkbenchProps) {
  const { event } = sample
  const draft = useSampleDraft(sample)
  const { mutation, send, maySend, recent, told } = useSendSample(sample, draft, workspace)
  const own = useMemo(() => checkJson(draft.text, (body) => payloadIssues(event, body)), [draft.text, event])
  const problems = useMemo(
    () =>
      told.length === 0
        ? own.problems
        : checkJson(draft.text, (body) => payloadIssues(event, body), told).problems,
    [own, told, draft.text, event],
  )
  const sendNow = () => send(own.body)
  useHotkeys([['mod+Enter', sendNow]])
  return (
    <div className={classes.workbench}>
      <div className={classes.body}>
        <Tabs defaultValue="body">
          <Tabs.List>
            <Tabs.Tab value="body">Body</Tabs.Tab>
            <Tabs.Tab value="schema">Schema</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="body" className={classes.pane}>
            <JsonEditor
              value={draft.text}
              onChange={draft.setText}
              label={`Body of the sample ${event}`}
              schema={sample.schema}
              problems={problems}
              onSubmit={sendNow}
            />
          </Tabs.Panel>
          <Tabs.Panel value="schema" className={classes.pane}>
            <JsonTree text={JSON.stringify(sample.schema)} label={`Payload schema of ${event}`} />
          </Tabs.Panel>
        </Tabs>
      </div>
      <div className={classes.answer}>
        <SendBar
          workspace={workspace}
          onWorkspace={onWorkspace}
          state={{
            maySend,
            sending: mutation.isPending,
            sendable: own.body !== null,
            doubtful: own.problems.length > 0,
          }}
          onSend={sendNow}
          onReset={draft.changed ? draft.reset : null}
        />
        <SendResult sent={mutation.data} error={mutation.error} />
        <RecentSends recent={recent} />
      </div>
    </div>
  )
}
