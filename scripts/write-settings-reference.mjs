// Writes docs/reference/settings.md from the schemas of the settings; with --check only says whether it is stale.
// Runs on the locked Node, since the schemas are TypeScript.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describeSettings } from '../apps/daemon/src/config.ts'
import { SandboxSettings } from '../packages/sandbox/src/config.ts'
import { say } from './lib/progress.mjs'
import { inRepository, shown } from './lib/repository.mjs'

const file = inRepository('docs', 'reference', 'settings.md')

function reference() {
  return `# Settings

Written by \`npm run docs:settings\` from the schemas that check the settings; do not edit it by hand.

Settings are environment variables, or lines of a \`.env\` file in the current folder; the environment wins. An empty
variable counts as unset. All problems are named at once, nothing is opened, and the process ends with 78.

## The daemon

\`npx clockhouse serve\`

${table(['variable', 'default', 'allowed', 'meaning'], describeSettings().map(daemonRow))}

## The stand-in for Clockify

\`npx clockhouse sandbox\`

${table(['variable', 'default', 'meaning'], Object.entries(SandboxSettings.shape).map(sandboxRow))}
`
}

const daemonRow = ({ name, default: preset, allowed, meaning }) => [
  `\`${name}\``,
  code(preset),
  allowed,
  meaning,
]

const sandboxRow = ([name, schema]) => [
  `\`${name}\``,
  code(schema.safeParse(undefined).data ?? null),
  schema.description,
]

/** Values as code, phrases as they are. */
const code = (value) => (value === null ? 'unset' : /\s/.test(value) ? value : `\`${value}\``)

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const text = reference()
const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
  say(`${shown(file)} is written`)
} else if (isStale) {
  say(`${shown(file)} is not what the settings' schemas say: npm run docs:settings`)
  process.exitCode = 1
}
