import type { EventName } from '@clockhouse/core/events'
import type { WorkspaceData } from './workspace-data.ts'
import type { WorkspaceStore } from './workspace-store.ts'

/** What a rule of the workspace writes with: the data, the time, and a voice for the webhooks. */
export interface Writing {
  data: WorkspaceData
  now(): number
  /** Tells a change that is already in the data; `sources` are the ids that a webhook may be narrowed to. */
  tell(event: EventName, body: Record<string, unknown>, sources?: readonly (string | null)[]): void
}

export const writingTo = (store: WorkspaceStore, data: WorkspaceData): Writing => ({
  data,
  now: store.clock,
  tell(event, body, sources = []) {
    const ids = sources.filter((id) => id !== null)
    store.written({ workspaceId: data.id, event, body, sources: ids })
  },
})
