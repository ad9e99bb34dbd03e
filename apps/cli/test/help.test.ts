import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, startCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

const COMMANDS = [
  [],
  ['help'],
  ['serve'],
  ['sandbox'],
  ['tail'],
  ['deliveries'],
  ['deliveries', 'show'],
  ['deliveries', 'raw'],
  ['trigger'],
  ['token'],
  ['token', 'create'],
  ['token', 'list'],
  ['token', 'revoke'],
  ['token', 'link'],
]
const PAGE = path.resolve(import.meta.dirname, '..', '..', '..', 'docs', 'reference', 'cli.md')
/** Commands that go on until they are ended. */
const ENDLESS = /^clockhouse (tail|serve|sandbox)/

let daemon: TestDaemon
beforeAll(async () => {
  daemon = await runDaemon()
})
afterAll(() => daemon.close())

describe('help', () => {
  it.each(COMMANDS)(
    'of clockhouse %s %s begins with examples and lists the exit codes',
    async (...command) => {
      const { code, stdout, stderr } = await runCli([...command, '--help'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^Examples:\n {2}clockhouse /)
      for (const number of [0, 1, 2, 69, 70, 77, 78])
        expect(stdout).toMatch(new RegExp(`^ {2}${number} +\\w`, 'm'))
    },
  )

  it('is what somebody sees who types only the name', async () => {
    const { code, stdout } = await runCli([])
    expect(code).toBe(0)
    expect(stdout).toBe((await runCli(['--help'])).stdout)
  })

  it.each([[['tail']], [['token', 'create']]])(
    'of %j is asked for with help in front, too',
    async (command) => {
      const asked = await runCli(['help', ...command])
      expect(asked).toEqual(await runCli([...command, '--help']))
    },
  )

  it('names no command, option or exit code that docs/reference/cli.md leaves out', async () => {
    const page = await readFile(PAGE, 'utf8')
    for (const command of COMMANDS) {
      expect(page).toContain(`\`${command.join(' ')}`)
      const { stdout } = await runCli([...command, '--help'])
      for (const [option] of stdout.matchAll(/--[a-z-]+/g)) expect(page).toContain(option)
      for (const [, code] of stdout.matchAll(/^ {2}(\d+) /gm)) expect(page).toContain(`| ${code} |`)
    }
  })

  it('has examples that all work as they stand', async () => {
    const helps = await Promise.all(COMMANDS.map((command) => runCli([...command, '--help'])))
    const examples = new Set(helps.flatMap(({ stdout }) => examplesOf(stdout)))
    expect(examples.size).toBeGreaterThan(15)
    for (const example of examples) {
      const line = await withIds(example)
      const { code, stderr } = await (ENDLESS.test(line) ? runForAWhile(line) : runLine(line))
      expect({ example, code, stderr: code === 0 ? '' : stderr }).toEqual({ example, code: 0, stderr: '' })
    }
  }, 120_000)
})

const examplesOf = (help: string): string[] =>
  [...(help.split('\nUsage:')[0] ?? '').matchAll(/^ {2}(clockhouse .*?) +# /gm)].map(([, run]) => run ?? '')

/** Words of a command line as a shell reads them: quotes hold blanks together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)

const env = () => ({ ...daemon.env, PORT: '0', SANDBOX_PORT: '0', XDG_STATE_HOME: '/nowhere' })

const runLine = (line: string) => runCli(wordsOf(line), { env: env() })

async function runForAWhile(line: string) {
  const command = startCli(wordsOf(line), { env: serverEnv(line) })
  await command.until(() => /following|listens|public key/.test(command.stdout() + command.stderr()), line)
  return command.end()
}

const serverEnv = (line: string): Record<string, string> =>
  line.startsWith('clockhouse serve')
    ? { PORT: '0', DATA_DIR: daemon.emptyFolder, MANIFEST_PATH: daemon.manifest }
    : env()

async function withIds(example: string): Promise<string> {
  const sent = await daemon.admin.samples.send({ event: 'NEW_TAG' })
  const token = await daemon.admin.tokens.create({ name: 'example', role: 'viewer' })
  return example.replace('DELIVERY_ID', sent.deliveryId).replace('TOKEN_ID', token.id)
}
