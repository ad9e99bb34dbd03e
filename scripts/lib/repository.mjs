import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, wherever a script is called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the repository. */
export const inRepository = (...parts) => path.join(root, ...parts)

/** How a path is shown to people: from the repository's folder, with forward slashes; outside of it as it is. */
export function shown(file) {
  const relative = path.relative(root, file)
  if (relative.startsWith('..') || path.isAbsolute(relative)) return file
  return relative.split(path.sep).join('/') || '.'
}
