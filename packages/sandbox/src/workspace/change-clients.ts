import { updateProject } from './change-projects.ts'
import { updateTask } from './change-tasks.ts'
import type { Client } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { namedThingBody } from './webhook-bodies/named-thing-body.ts'
import type { Writing } from './writing.ts'

type ClientDetails = Omit<Client, 'id' | 'name' | 'archived'>

/** Makes a client; its name must be free. */
export function createClient(writing: Writing, input: { name: string } & ClientDetails): Outcome<Client> {
  const { data } = writing
  if (nameTaken(writing, input.name, null)) return taken(input.name)
  const client = data.clients.put({ ...input, id: data.ids.next(), archived: false })
  writing.tell('NEW_CLIENT', namedThingBody(data, client))
  return done(client)
}

/** What a PUT of a client says; address, note and mail are replaced even when it leaves them out. */
export type ClientUpdate = ClientDetails & { name?: string | undefined; archived?: boolean | undefined }

/** Changes or archives a client. */
export function updateClient(writing: Writing, id: string, update: ClientUpdate): Outcome<Client> {
  const { data } = writing
  const known = data.clients.get(id)
  if (known === null) return notInWorkspace('Client')
  const name = update.name ?? known.name
  if (nameTaken(writing, name, id)) return taken(name)
  const client = data.clients.put({ ...update, id, name, archived: update.archived ?? known.archived })
  writing.tell('CLIENT_UPDATED', namedThingBody(data, client))
  return done(client)
}

/** Archives the client's projects with it, and on demand says that their tasks are done. */
export function archiveProjectsOf(writing: Writing, clientId: string, options: { tasksToo: boolean }): void {
  const { data } = writing
  const projects = data.projects.all().filter((project) => project.clientId === clientId && !project.archived)
  for (const project of projects) {
    const open = data.tasks.all().filter((task) => task.projectId === project.id && task.status === 'ACTIVE')
    if (options.tasksToo)
      for (const task of open) updateTask(writing, project.id, task.id, { status: 'DONE' })
    updateProject(writing, project.id, { archived: true })
  }
}

/** Its projects stay, without a client. */
export function deleteClient(writing: Writing, id: string): Outcome<Client> {
  const { data } = writing
  const client = data.clients.get(id)
  if (client === null) return notInWorkspace('Client')
  if (!client.archived) return invalid('Cannot delete an active client')
  data.clients.remove(id)
  for (const project of data.projects.all()) {
    if (project.clientId === id) data.projects.put({ ...project, clientId: null })
  }
  writing.tell('CLIENT_DELETED', namedThingBody(data, client))
  return done(client)
}

const nameTaken = ({ data }: Writing, name: string, exceptId: string | null) =>
  data.clients.all().some((client) => client.name === name && client.id !== exceptId)

const taken = (name: string) => invalid(`Client with name '${name}' already exists`)
