import { Collection } from './collection.ts'
import type { Client, Member, Project, Tag, Task, UserGroup, WorkspaceState } from './entities.ts'
import { createObjectIds, type ObjectIds } from './object-ids.ts'
import { TimeEntriesIndex } from './time-entries-index.ts'

/** One workspace as it lives in memory. */
export interface WorkspaceData {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly hourlyRate: number
  readonly ids: ObjectIds
  readonly members: Collection<Member>
  readonly userGroups: Collection<UserGroup>
  readonly clients: Collection<Client>
  readonly projects: Collection<Project>
  readonly tasks: Collection<Task>
  readonly tags: Collection<Tag>
  readonly timeEntries: TimeEntriesIndex
}

/** From the seed or the state file into memory. */
export const openWorkspaceData = (state: WorkspaceState, clock: () => number): WorkspaceData => ({
  id: state.id,
  name: state.name,
  ownerId: state.ownerId,
  hourlyRate: state.hourlyRate,
  // The middle of the workspace's own id: what its entities' ids have in common.
  ids: createObjectIds({ clock, machine: state.id.slice(8, 18), after: state.lastIdNumber }),
  members: new Collection(state.members),
  userGroups: new Collection(state.userGroups),
  clients: new Collection(state.clients),
  projects: new Collection(state.projects),
  tasks: new Collection(state.tasks),
  tags: new Collection(state.tags),
  timeEntries: new TimeEntriesIndex(state.timeEntries),
})

/** From memory to plain JSON. */
export const workspaceState = (data: WorkspaceData): WorkspaceState => ({
  id: data.id,
  name: data.name,
  ownerId: data.ownerId,
  hourlyRate: data.hourlyRate,
  lastIdNumber: data.ids.lastNumber,
  members: data.members.all(),
  userGroups: data.userGroups.all(),
  clients: data.clients.all(),
  projects: data.projects.all(),
  tasks: data.tasks.all(),
  tags: data.tags.all(),
  timeEntries: data.timeEntries.all(),
})
