import { z } from 'zod'
import type { Clock, WorkspaceChange, WorkspaceCounts, Workspaces } from '../sandbox-types.ts'
import { type Member, WorkspaceState } from './entities.ts'
import { seedWorkspace, type WorkspaceSizes } from './seed-workspace.ts'
import { openWorkspaceData, type WorkspaceData, workspaceState } from './workspace-data.ts'

const StoreState = z.object({ version: z.literal(1), workspaces: z.array(WorkspaceState).min(1) })

/** What the workspaces start from. */
export interface WorkspaceStoreOptions {
  seed: number
  sizes: WorkspaceSizes
  /** Null takes the one that the seed gives, or the saved one. */
  ownerApiKey: string | null
  clock: Clock
  /** What `snapshot()` gave before the restart; null for a fresh start from the seed. */
  saved: unknown
}

/** The workspaces with all that is in them; the only thing that REST writes to. */
export interface WorkspaceStore extends Workspaces {
  readonly clock: Clock
  /** All workspaces; there is at least one. */
  list(): readonly WorkspaceData[]
  find(workspaceId: string): WorkspaceData | null
  /** Whose `X-Api-Key` this is. */
  findByApiKey(key: string): { workspace: WorkspaceData; member: Member } | null
  /** The key of the first workspace's owner. */
  ownerApiKey(): string
  /** Says that something was written: tells the state file, then the webhooks. */
  written(change: WorkspaceChange): void
}

/** @throws z.ZodError when what was saved is no state of this version */
export function createWorkspaceStore(options: WorkspaceStoreOptions): WorkspaceStore {
  const workspaces = startingState(options).map((state) => openWorkspaceData(state, options.clock))
  if (options.ownerApiKey !== null) giveOwnerKey(workspaces, options.ownerApiKey)
  const changeListeners = new Set<(change: WorkspaceChange) => void>()
  const writeListeners = new Set<() => void>()
  const find = (id: string) => workspaces.find((workspace) => workspace.id === id) ?? null
  return {
    clock: options.clock,
    list: () => workspaces,
    find,
    findByApiKey: createKeyIndex(workspaces),
    ownerApiKey: () => ownerOf(workspaces[0])?.apiKey ?? '',
    written(change) {
      for (const listener of writeListeners) listener()
      for (const listener of changeListeners) listener(change)
    },
    summaries: () =>
      workspaces.map((data) => ({
        id: data.id,
        name: data.name,
        ownerId: data.ownerId,
        counts: countsOf(data),
      })),
    findMember: (workspaceId, userId) => find(workspaceId)?.members.get(userId) ?? null,
    onChange: (listener) => listening(changeListeners, listener),
    onWrite: (listener) => listening(writeListeners, listener),
    snapshot: () =>
      ({ version: 1, workspaces: workspaces.map(workspaceState) }) satisfies z.infer<typeof StoreState>,
  }
}

const startingState = ({ saved, seed, sizes, clock }: WorkspaceStoreOptions): WorkspaceState[] =>
  saved === null ? [seedWorkspace({ seed, sizes, now: clock() })] : StoreState.parse(saved).workspaces

function listening<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const ownerOf = (data: WorkspaceData | undefined) => data?.members.get(data.ownerId) ?? null

function giveOwnerKey(workspaces: readonly WorkspaceData[], apiKey: string): void {
  const [first] = workspaces
  const owner = ownerOf(first)
  if (owner !== null) first?.members.put({ ...owner, apiKey })
}

/** Keys do not change while the stand-in runs; the members that have them do. */
function createKeyIndex(workspaces: readonly WorkspaceData[]) {
  const owners = new Map(
    workspaces.flatMap((workspace) =>
      workspace.members.all().map(({ apiKey, id }) => [apiKey, { workspace, id }] as const),
    ),
  )
  return (key: string) => {
    const owner = owners.get(key)
    const member = owner?.workspace.members.get(owner.id) ?? null
    return owner === undefined || member === null ? null : { workspace: owner.workspace, member }
  }
}

const countsOf = (data: WorkspaceData): WorkspaceCounts => ({
  users: data.members.size,
  clients: data.clients.size,
  projects: data.projects.size,
  tasks: data.tasks.size,
  tags: data.tags.size,
  userGroups: data.userGroups.size,
  timeEntries: data.timeEntries.size,
})
