import { z } from 'zod'
import type { Project } from '../workspace/entities.ts'
import type { WorkspaceData } from '../workspace/workspace-data.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { hydratedProjectBody, projectBody } from './bodies/project.ts'
import { flag, list, oneOf, pageFields, sortFields, text } from './query-fields.ts'
import { readQuery } from './read-input.ts'
import type { WorkspaceHandler } from './rest-state.ts'

const ListQuery = z.object({
  name: text,
  'strict-name-search': flag,
  archived: flag,
  billable: flag,
  clients: list,
  'contains-client': flag,
  'client-status': oneOf(['ACTIVE', 'ARCHIVED', 'ALL']),
  users: list,
  'contains-user': flag,
  'is-template': flag,
  access: oneOf(['PUBLIC', 'PRIVATE']),
  hydrated: flag,
  ...sortFields(['ID', 'NAME', 'CLIENT_NAME', 'DURATION', 'BUDGET', 'PROGRESS']),
  ...pageFields(),
})
type ListQuery = z.infer<typeof ListQuery>

/** Without `archived` the list has both archived and active projects, whatever the document's default says. */
export const listProjects: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const found = workspace.projects.all().filter((project) => isWanted(workspace, project, query))
  const sorted = sortedBy(found, sortKey(workspace, query), query['sort-order'])
  const body = query.hydrated ? hydratedProjectBody : projectBody
  answerPage(call, sorted, query, body(workspace))
}

const isWanted = (workspace: WorkspaceData, project: Project, query: ListQuery): boolean =>
  nameMatches(project.name, query.name, query['strict-name-search']) &&
  agrees(project.archived, query.archived) &&
  agrees(project.billable, query.billable) &&
  agrees(project.template, query['is-template']) &&
  agrees(project.public, query.access && query.access === 'PUBLIC') &&
  agrees(isClientArchived(workspace, project), archivedClient(query['client-status'])) &&
  isAmong([project.clientId ?? ''], query.clients, query['contains-client']) &&
  isAmong(project.memberIds, query.users, query['contains-user'])

const agrees = (value: boolean, wanted: boolean | undefined): boolean =>
  wanted === undefined || value === wanted

const archivedClient = (status: ListQuery['client-status']) =>
  status === undefined || status === 'ALL' ? undefined : status === 'ARCHIVED'

const isClientArchived = (workspace: WorkspaceData, project: Project) =>
  workspace.clients.get(project.clientId ?? '')?.archived ?? false

/** Whether one of the ids is wanted; with `contains` false, whether none is. */
const isAmong = (ids: readonly string[], wanted: readonly string[] | undefined, contains = true): boolean =>
  wanted === undefined || ids.some((id) => wanted.includes(id)) === contains

function sortKey(workspace: WorkspaceData, query: ListQuery): (project: Project) => string | number {
  const column = query['sort-column']
  if (column === 'ID') return (project) => project.id
  if (column === 'CLIENT_NAME') return (project) => workspace.clients.get(project.clientId ?? '')?.name ?? ''
  if (column === 'DURATION' || column === 'PROGRESS')
    return (project) => workspace.timeEntries.trackedMs(project.id)
  return (project) => project.name
}
