import type { Tag } from './entities.ts'
import { done, invalid, notInWorkspace, type Outcome } from './outcome.ts'
import { namedThingBody } from './webhook-bodies/named-thing-body.ts'
import type { Writing } from './writing.ts'

/** Makes a tag; its name must be free. */
export function createTag(writing: Writing, name: string): Outcome<Tag> {
  const { data } = writing
  if (nameTaken(writing, name, null)) return taken(name)
  const tag = data.tags.put({ id: data.ids.next(), name, archived: false })
  writing.tell('NEW_TAG', namedThingBody(data, tag))
  return done(tag)
}

/** A PUT without `archived` takes the tag out of the archive, as Clockify does. */
export function updateTag(
  writing: Writing,
  id: string,
  update: { name?: string | undefined; archived: boolean },
): Outcome<Tag> {
  const { data } = writing
  const known = data.tags.get(id)
  if (known === null) return notInWorkspace('Tag')
  const name = update.name ?? known.name
  if (nameTaken(writing, name, id)) return taken(name)
  const tag = data.tags.put({ id, name, archived: update.archived })
  writing.tell('TAG_UPDATED', namedThingBody(data, tag))
  return done(tag)
}

/** Takes the tag off all time entries; they send no webhook of their own for that. */
export function deleteTag(writing: Writing, id: string): Outcome<Tag> {
  const { data } = writing
  const tag = data.tags.remove(id)
  if (tag === null) return notInWorkspace('Tag')
  for (const entry of data.timeEntries.all()) {
    if (!entry.tagIds.includes(id)) continue
    data.timeEntries.put({ ...entry, tagIds: entry.tagIds.filter((tagId) => tagId !== id) })
  }
  writing.tell('TAG_DELETED', namedThingBody(data, tag))
  return done(tag)
}

const nameTaken = ({ data }: Writing, name: string, exceptId: string | null) =>
  data.tags.all().some((tag) => tag.name === name && tag.id !== exceptId)

const taken = (name: string) => invalid(`Tag with name '${name}' already exists`)
