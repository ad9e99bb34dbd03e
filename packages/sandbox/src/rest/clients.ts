import { z } from 'zod'
import {
  archiveProjectsOf,
  createClient as create,
  deleteClient as remove,
  updateClient as update,
} from '../workspace/change-clients.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { clientBody } from './bodies/client.ts'
import { name, optionalFlag, optionalText } from './body-fields.ts'
import { flag, pageFields, sortFields, text } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'

const ListQuery = z.object({
  name: text,
  archived: flag,
  address: text,
  note: text,
  ...sortFields(['NAME', 'ID']),
  ...pageFields(),
})

const details = {
  email: z
    .email()
    .nullish()
    .transform((value) => value ?? null),
  address: optionalText({ most: 3000 }),
  note: optionalText({ most: 3000 }),
}
const NewClient = z.object({ name: name({ least: 1, most: 100 }), ...details })
const ChangedClient = z.object({
  name: name({ least: 1, most: 100 }).optional(),
  archived: optionalFlag,
  ccEmails: z
    .array(z.email())
    .max(3)
    .nullish()
    .transform((value) => value ?? []),
  ...details,
})
const UpdateQuery = z.object({ 'archive-projects': flag, 'mark-tasks-as-done': flag })

/** Both active and archived clients unless one of them is asked for; by name. */
export const listClients: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const found = workspace.clients
    .all()
    .filter(
      (client) =>
        nameMatches(client.name, query.name) &&
        nameMatches(client.address ?? '', query.address) &&
        nameMatches(client.note ?? '', query.note) &&
        (query.archived === undefined || client.archived === query.archived),
    )
  const key = query['sort-column'] === 'ID' ? 'id' : 'name'
  const sorted = sortedBy(found, (client) => client[key], query['sort-order'])
  answerPage(call, sorted, query, clientBody(workspace))
}

/** One client; unknown, deleted and foreign ids look alike. */
export const getClient: WorkspaceHandler = (call) => {
  const { workspace } = call.state
  const client = foundOr(workspace.clients.get(idOf(call)), notInWorkspace('Client'))
  call.body = clientBody(workspace)(client)
}

/** Names are unique in a workspace. */
export const createClient: WorkspaceHandler = async (call) => {
  const input = await readBody(call, NewClient)
  const client = accepted(create(call.state.writing, { ...input, ccEmails: [] }))
  call.status = 201
  call.body = clientBody(call.state.workspace)(client)
}

/** Also archives, and on demand the client's projects and their tasks with it. */
export const updateClient: WorkspaceHandler = async (call) => {
  const query = readQuery(call, UpdateQuery)
  const input = await readBody(call, ChangedClient)
  const client = accepted(update(call.state.writing, idOf(call), input))
  if (query['archive-projects'] && client.archived)
    archiveProjectsOf(call.state.writing, client.id, { tasksToo: query['mark-tasks-as-done'] ?? false })
  call.body = clientBody(call.state.workspace)(client)
}

/** Refused until the client is archived. */
export const deleteClient: WorkspaceHandler = (call) => {
  const client = accepted(remove(call.state.writing, idOf(call)))
  call.body = clientBody(call.state.workspace)(client)
}

const idOf = (call: WorkspaceCall): string => call.params.id ?? ''
