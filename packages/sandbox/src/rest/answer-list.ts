import type { WorkspaceCall } from './rest-state.ts'

/** Answers one page of a list, with Clockify's only hint at its length; past the end the page is empty. */
export function answerPage<T>(
  call: WorkspaceCall,
  items: readonly T[],
  query: { page: number; 'page-size': number },
  body: (item: T) => unknown,
): void {
  const start = (query.page - 1) * query['page-size']
  const end = start + query['page-size']
  call.set('Last-Page', String(end >= items.length))
  call.body = items.slice(start, end).map(body)
}

/** A copy in the order of a column: text without regard to case, numbers by size. */
export function sortedBy<T>(
  items: readonly T[],
  key: (item: T) => string | number,
  order: 'ASCENDING' | 'DESCENDING' | undefined,
): T[] {
  const sign = order === 'DESCENDING' ? -1 : 1
  const keyed = items.map((item) => ({ item, key: normal(key(item)) }))
  return keyed.sort((a, b) => sign * compare(a.key, b.key)).map(({ item }) => item)
}

/** Whether a name is looked for: as a part of it, or on demand as the whole of it. */
export function nameMatches(name: string, wanted: string | undefined, strict = false): boolean {
  if (wanted === undefined || wanted === '') return true
  return strict ? name === wanted : normal(name).toString().includes(normal(wanted).toString())
}

const normal = (value: string | number) => (typeof value === 'string' ? value.toLowerCase() : value)

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
