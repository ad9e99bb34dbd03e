import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { JsonBody, JsonIssue } from '../../../parts/json/editor/json-problems.ts'
import { useMay } from '../../../session/session-query.ts'
import { type Sample, sendSampleMutation } from '../queries.ts'
import { issuesOf } from './issues-of.ts'
import { useRecentSends } from './use-recent-sends.ts'
import type { SampleDraft } from './use-sample-draft.ts'

/** Sending one sample, and how it went. */
export function useSendSample(sample: Sample, draft: SampleDraft, workspace: string | null) {
  const client = useQueryClient()
  const maySend = useMay('operator')
  const [recent, addRecent] = useRecentSends()
  const mutation = useMutation(sendSampleMutation(client))
  const send = (body: JsonBody | null) => {
    if (body === null || !maySend || mutation.isPending) return
    mutation.mutate(
      {
        event: sample.event,
        ...(workspace === null ? {} : { workspaceId: workspace }),
        ...(draft.changed ? { body } : {}),
      },
      { onSuccess: addRecent },
    )
  }
  return { mutation, send, maySend, recent, told: toldAbout(mutation.error, mutation.variables?.body, draft) }
}

/** The daemon's complaints hold for the body that was sent, not for what was typed since. */
function toldAbout(error: Error | null, sent: unknown, draft: SampleDraft): JsonIssue[] {
  if (error === null) return []
  const same = sent === undefined ? !draft.changed : JSON.stringify(sent) === compact(draft.text)
  return same ? issuesOf(error) : []
}

function compact(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return null
  }
}
