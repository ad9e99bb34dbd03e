import type { TimeEntry } from './entities.ts'
import { invalid, notInWorkspace, type Refusal } from './outcome.ts'
import type { WorkspaceData } from './workspace-data.ts'

/** What a write of a time entry says; null and empty clear. Without `billable` the project decides. */
export interface TimeEntryDraft {
  description: string
  projectId: string | null
  taskId: string | null
  tagIds: string[]
  billable: boolean | null
  type: TimeEntry['type']
  startMs: number
  /** Null for a running timer. */
  endMs: number | null
}

/** The entry that a draft makes, or why it makes none. An entry may stay on a project that was archived since. */
export function draftedEntry(
  data: WorkspaceData,
  owner: { id: string; userId: string; projectId: string | null },
  draft: TimeEntryDraft,
): TimeEntry | Refusal {
  const problem = problemOf(data, draft, owner.projectId)
  if (problem !== null) return problem
  const project = data.projects.get(draft.projectId ?? '')
  return { ...owner, ...draft, billable: draft.billable ?? project?.billable ?? false }
}

function problemOf(
  data: WorkspaceData,
  draft: TimeEntryDraft,
  knownProjectId: string | null,
): Refusal | null {
  const { projectId, taskId } = draft
  if (projectId !== null && !data.projects.has(projectId)) return notInWorkspace('Project')
  if (projectId !== knownProjectId && data.projects.get(projectId ?? '')?.archived)
    return invalid('Project is archived')
  if (taskId !== null && (projectId === null || data.tasks.get(taskId)?.projectId !== projectId))
    return invalid("Task doesn't belong to Project")
  if (draft.tagIds.some((id) => !data.tags.has(id))) return notInWorkspace('Tag')
  if (draft.endMs !== null && draft.endMs < draft.startMs) return invalid('End must not be before start')
  return null
}
