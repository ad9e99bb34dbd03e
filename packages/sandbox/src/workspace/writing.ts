import type { EventName } from '@clockhouse/core/events'
import type { WorkspaceData } from './workspace-data.ts'
import type { WorkspaceStore } from './workspace-store.ts'

/** What a rule of the workspace writes with: the data, the time, and a voice for the webhooks. */
export interface Writing {
  data: WorkspaceData
  now(): number
  /** Tells a change that is already in the data; the body is the webhook's. */
  tell(event: EventName, body: Record<string, unknown>): void
}

/** A voice for one workspace of the store. */
export const writingTo = (store: WorkspaceStore, data: WorkspaceData): Writing => ({
  data,
  now: store.clock,
  tell: (event, body) => store.written({ workspaceId: data.id, event, body }),
})
