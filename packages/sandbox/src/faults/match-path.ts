/**
 * Whether a path fits a pattern in which `*` stands for any run of characters, slashes too. Looks for the parts between
 * the stars from left to right, so that no pattern is slow.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const [head = '', ...parts] = pattern.split('*')
  if (parts.length === 0) return path === head
  const tail = parts.pop() ?? ''
  if (!path.startsWith(head)) return false
  let at = head.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return path.length - tail.length >= at && path.endsWith(tail)
}
