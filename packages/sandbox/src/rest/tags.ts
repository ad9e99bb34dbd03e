import { z } from 'zod'
import { createTag as create, deleteTag as remove, updateTag as update } from '../workspace/change-tags.ts'
import { notInWorkspace } from '../workspace/outcome.ts'
import { accepted, foundOr } from './accepted-write.ts'
import { answerPage, nameMatches, sortedBy } from './answer-list.ts'
import { tagBody } from './bodies/tag.ts'
import { name, optionalFlag } from './body-fields.ts'
import { flag, list, pageFields, sortFields, text } from './query-fields.ts'
import { readBody, readQuery } from './read-input.ts'
import type { WorkspaceCall, WorkspaceHandler } from './rest-state.ts'

const ListQuery = z.object({
  name: text,
  'strict-name-search': flag,
  'excluded-ids': list,
  archived: flag,
  ...sortFields(['ID', 'NAME']),
  ...pageFields(),
})
const NewTag = z.object({ name: name({ least: 1, most: 100 }) })
const ChangedTag = z.object({ name: name({ least: 1, most: 100 }).optional(), archived: optionalFlag })

/** Both active and archived tags unless one of them is asked for; by name. */
export const listTags: WorkspaceHandler = (call) => {
  const query = readQuery(call, ListQuery)
  const { workspace } = call.state
  const found = workspace.tags
    .all()
    .filter(
      (tag) =>
        nameMatches(tag.name, query.name, query['strict-name-search']) &&
        !query['excluded-ids']?.includes(tag.id) &&
        (query.archived === undefined || tag.archived === query.archived),
    )
  const key = query['sort-column'] === 'ID' ? 'id' : 'name'
  const sorted = sortedBy(found, (tag) => tag[key], query['sort-order'])
  answerPage(call, sorted, query, tagBody(workspace))
}

/** One tag. */
export const getTag: WorkspaceHandler = (call) => {
  const { workspace } = call.state
  call.body = tagBody(workspace)(foundOr(workspace.tags.get(idOf(call)), notInWorkspace('Tag')))
}

/** Names are unique in a workspace; every member may make tags. */
export const createTag: WorkspaceHandler = async (call) => {
  const input = await readBody(call, NewTag)
  const tag = accepted(create(call.state.writing, input.name))
  call.status = 201
  call.body = tagBody(call.state.workspace)(tag)
}

/** Also archives; a body without `archived` takes the tag out of the archive. */
export const updateTag: WorkspaceHandler = async (call) => {
  const { name, archived = false } = await readBody(call, ChangedTag)
  const tag = accepted(update(call.state.writing, idOf(call), { name, archived }))
  call.body = tagBody(call.state.workspace)(tag)
}

/** Unlike other things a tag needs no archiving first. */
export const deleteTag: WorkspaceHandler = (call) => {
  const tag = accepted(remove(call.state.writing, idOf(call)))
  call.body = tagBody(call.state.workspace)(tag)
}

const idOf = (call: WorkspaceCall): string => call.params.id ?? ''
