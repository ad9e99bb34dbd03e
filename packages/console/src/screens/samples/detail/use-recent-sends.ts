import { useSessionStorage } from '@mantine/hooks'
import { z } from 'zod'
import type { SentSample } from '../queries.ts'

const RecentSend = z.object({
  deliveryId: z.string(),
  event: z.string(),
  workspaceId: z.string(),
  duplicate: z.boolean(),
  at: z.string(),
})
/** A sample that was sent from this tab. */
export type RecentSend = z.infer<typeof RecentSend>

const RecentSends = z.array(RecentSend).catch([])
const KEPT = 20

/** The samples that were sent from this tab, newest first. */
export function useRecentSends(): [readonly RecentSend[], (sent: SentSample) => void] {
  const [recent, setRecent] = useSessionStorage<RecentSend[]>({
    key: 'clockhouse.sent-samples',
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => RecentSends.parse(parseOrNull(text)),
  })
  const add = ({ deliveryId, event, workspaceId, duplicate }: SentSample) =>
    setRecent((before) =>
      [{ deliveryId, event, workspaceId, duplicate, at: new Date().toISOString() }, ...before].slice(0, KEPT),
    )
  return [recent, add]
}

function parseOrNull(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
