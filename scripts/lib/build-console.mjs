import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { step } from './progress.mjs'
import { inRepository, shown } from './repository.mjs'
import { runTool } from './run.mjs'

const console = inRepository('packages', 'console')
const stampFile = inRepository('.cache', 'console-build')

/** Everything that a build is made of. */
const SOURCES = ['packages/console', 'packages/core/src', 'packages/core/package.json', 'package-lock.json']
const NOT_SOURCES = new Set(['dist', 'test', 'node_modules'])

/** Builds the web console unless its sources are those of the last build. @throws when the build fails */
export async function buildConsole() {
  const wanted = hashOf(SOURCES.map((source) => inRepository(source)))
  if (existsSync(path.join(console, 'dist', 'index.html')) && readStamp() === wanted) return
  await step('Building the console', async () => {
    rmSync(stampFile, { force: true })
    const build = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
      cwd: console,
      quiet: true,
    })
    if (build.code !== 0) {
      const reason = stripVTControlCharacters(build.stdout + build.stderr)
      throw new Error(`the console's build failed\n${reason}`)
    }
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, wanted)
  })
}

const readStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null)

function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesOf)) hash.update(`${shown(file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(place) {
  if (!existsSync(place)) return []
  if (path.extname(place) === '.json') return [place]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(path.join(place, entry.name)) : [path.join(place, entry.name)],
    )
}
