/** The own member of an object or array; undefined for anything else, however odd. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

/** What a body has at a dotted path; undefined when there is nothing. */
export function valueAt(body: unknown, path: string): unknown {
  let value = body
  for (const key of path.split('.')) value = memberOf(value, key)
  return value
}
