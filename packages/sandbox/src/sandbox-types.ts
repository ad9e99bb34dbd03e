import type { EventName } from '@clockhouse/core/events'

/** Milliseconds since 1970; a dependency, so that tests own the time. */
export type Clock = () => number

/** Something in a workspace changed in a way that Clockify tells webhooks about. The body is the webhook's body. */
export interface WorkspaceChange {
  workspaceId: string
  event: EventName
  body: Record<string, unknown>
  /** Ids that a webhook may be narrowed to, beside those that the body itself mentions. */
  sources?: readonly string[]
}

/** Whose add-on token a call carries. */
export interface TokenHolder {
  kind: 'installation' | 'user'
  workspaceId: string
  addonId: string
  userId: string
  scopes: readonly string[]
  status: 'ACTIVE' | 'INACTIVE'
}

/** Looks an `X-Addon-Token` up; null for a forged, foreign, expired or dead one. */
export type TokenChecker = (token: string) => TokenHolder | null

/** Who calls Clockify's API: `authenticate` (rest/authenticate.ts) puts it into `ctx.state.caller`. */
export type Caller = { kind: 'api-key'; userId: string } | TokenHolder

/** Sizes of a workspace's lists, exactly what REST gives. `users` includes the owner. */
export interface WorkspaceCounts {
  users: number
  clients: number
  projects: number
  tasks: number
  tags: number
  userGroups: number
  timeEntries: number
}

/** A workspace as the control surface shows it. */
export interface WorkspaceSummary {
  id: string
  name: string
  ownerId: string
  counts: WorkspaceCounts
}

/** A member as far as tokens need it. */
export interface WorkspaceMember {
  id: string
  role: 'OWNER' | 'ADMIN' | 'MEMBER'
  /** For the user token's claims, as Clockify writes them: `EN`, `DEFAULT` or `DARK`. */
  language: string
  theme: string
}

/** What the add-on half asks of the workspace data (workspace/workspace-store.ts). */
export interface Workspaces {
  summaries(): readonly WorkspaceSummary[]
  findMember(workspaceId: string, userId: string): WorkspaceMember | null
  /** Returns the undo. Told after the change is in the store. */
  onChange(listener: (change: WorkspaceChange) => void): () => void
  /** Told after any write at all, so that the state file is written again. Returns the undo. */
  onWrite(listener: () => void): () => void
  /** Everything that must survive a restart, as plain JSON. */
  snapshot(): unknown
}

/** The people at work (work/): they act through the same REST, with the owner's API key or tokens of their own. */
export interface PeopleAtWork {
  /** Does so many actions now, one after the other; says how many were accepted. */
  perform(actions: number): Promise<{ performed: number }>
  start(actionsPerMinute: number): void
  /** Resolves when no action is under way any more. */
  stop(): Promise<void>
}
