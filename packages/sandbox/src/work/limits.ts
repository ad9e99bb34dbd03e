import type { WorkspaceData } from '../workspace/workspace-data.ts'

/** How much of each thing the people let there be: beyond it they delete before they make more. */
export type Limits = Readonly<
  Record<'timeEntries' | 'projects' | 'tasks' | 'clients' | 'tags' | 'userGroups', number>
>

/** Room that a small workspace may grow into. A large one does not grow, however long the people work. */
const ROOM: Limits = { timeEntries: 2500, projects: 30, tasks: 120, clients: 15, tags: 18, userGroups: 8 }

/** The limits of a workspace as it is when the people come to work. */
export const limitsFor = (workspace: WorkspaceData): Limits => ({
  timeEntries: Math.max(ROOM.timeEntries, workspace.timeEntries.size),
  projects: Math.max(ROOM.projects, workspace.projects.size),
  tasks: Math.max(ROOM.tasks, workspace.tasks.size),
  clients: Math.max(ROOM.clients, workspace.clients.size),
  tags: Math.max(ROOM.tags, workspace.tags.size),
  userGroups: Math.max(ROOM.userGroups, workspace.userGroups.size),
})
