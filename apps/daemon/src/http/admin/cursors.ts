import { Problem } from '../problem.ts'

const SUFFIX = /^[0-9a-hjkmnp-tv-z]{26}$/

/** The cursor that continues a list after `id`. Opaque to callers, so that lists may be read otherwise one day. */
const cursorAfter = (id: string): string => Buffer.from(id).toString('base64url')

/**
 * The id that a cursor continues after; null without a cursor.
 * @throws a refusal when it is no cursor of this kind of list.
 */
export function readCursor(cursor: string | undefined, prefix: string): string | null {
  if (cursor === undefined) return null
  const id = Buffer.from(cursor, 'base64url').toString('latin1')
  const fits = id.startsWith(`${prefix}_`) && SUFFIX.test(id.slice(prefix.length + 1))
  if (fits && cursorAfter(id) === cursor) return id
  throw new Problem(400, 'The cursor is not one that this list gave.', {
    errors: [{ pointer: '/cursor', message: 'must be the nextCursor of an earlier page of this list' }],
  })
}

/** A page out of `limit + 1` rows: the one too many says that there are more. */
export function pageOf<R extends { id: string }, T>(
  rows: readonly R[],
  limit: number,
  present: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(present), nextCursor: last === undefined ? null : cursorAfter(last.id) }
}
