import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** A file of the built console. */
export interface ConsoleFile {
  path: string
  type: string
  etag: string
  /** Its name changes with its content, so that it may be kept for ever. */
  isHashed: boolean
}

/** The files of the built console by their names below `/ui/`. */
export interface ConsoleFiles {
  /** Null for what is not there. `name` is compared as it came, undecoded: built names need no escapes. */
  find(name: string): Promise<ConsoleFile | null>
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Reads which files there are; again whenever the console was built anew. */
export function consoleFiles(folder: string): ConsoleFiles {
  let builtAt = -1
  let files: ReadonlyMap<string, ConsoleFile> = new Map()
  return {
    async find(name) {
      const modifiedAt = await modifiedAtOf(join(folder, 'index.html'))
      if (modifiedAt !== builtAt) {
        files = modifiedAt === null ? new Map() : await readFolder(folder)
        builtAt = modifiedAt ?? -1
      }
      return files.get(name) ?? null
    },
  }
}

const modifiedAtOf = (path: string): Promise<number | null> =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => null,
  )

async function readFolder(folder: string): Promise<ReadonlyMap<string, ConsoleFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, ConsoleFile]> => {
      const path = join(entry.parentPath, entry.name)
      const name = relative(folder, path).replaceAll(sep, '/')
      const { size, mtimeMs } = await stat(path)
      return [
        name,
        {
          path,
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
          isHashed: name.startsWith('assets/'),
        },
      ]
    })
  return new Map(await Promise.all(found))
}
