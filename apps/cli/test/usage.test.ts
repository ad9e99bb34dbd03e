import { describe, expect, it } from 'vitest'
import { runCli } from './running/run-cli.ts'

describe('wrong use', () => {
  it.each([
    [['trigr'], 'trigger'],
    [['help', 'taill'], 'tail'],
    [['help', 'token', 'crate'], 'create'],
    [['tail', '--fitler', 'x'], '--filter'],
    [['deliveries', 'sohw', 'x'], 'show'],
    [['token', 'revok', 'x'], 'revoke'],
    [['trigger', 'NEW_TIM_ENTRY'], 'NEW_TIME_ENTRY'],
    [['trigger', 'new_time_entry'], 'NEW_TIME_ENTRY'],
    [['trigger', 'NEW_TIME_ENTRY', '--set', 'descripton=x'], 'description'],
    [['tail', '--filter', 'evnt:NEW_TAG'], 'event:'],
    [['deliveries', '--filter', 'event:NEW_TG souce:sample'], 'source:'],
  ])(
    'of %j ends with 2, a suggestion on standard error and nothing on standard output',
    async (args, meant) => {
      const { code, stdout, stderr } = await runCli(args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/did you mean/i)
      expect(stderr).toContain(meant)
    },
  )

  it.each([
    [['no-such-thing-at-all']],
    [['tail', '--format', 'xml']],
    [['tail', '--since', 'yesterday']],
    [['tail', '--filter', 'body.project.id=1']],
    [['trigger']],
    [['trigger', 'NEW_TAG', '--times', '0']],
    [['trigger', 'NEW_TAG', '--times', 'many']],
    [['trigger', 'NEW_TAG', '--set', 'name']],
    [['deliveries', '--limit', '-1']],
    [['deliveries', 'show', 'dlv_1']],
    [['token', 'create', 'laptop']],
    [['token', 'create', 'laptop', '--role', 'king']],
    [['token', 'revoke', 'mine']],
  ])('of %j ends with 2 and says why', async (args) => {
    const { code, stdout, stderr } = await runCli(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^clockhouse: /)
  })

  it('of deliveries says which commands it has', async () => {
    const { code, stderr } = await runCli(['deliveries', 'list'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/unknown command 'deliveries list'\n.*show and raw/)
  })

  it('points at the place where a filter is wrong', async () => {
    const { stderr } = await runCli(['deliveries', '--filter', 'event:NEW_TAG souce:sample'])
    const lines = stderr.split('\n')
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('souce'))
  })

  it('has no flag that takes a secret', async () => {
    for (const args of [['tail'], ['trigger'], ['deliveries'], ['token', 'create']]) {
      const { stdout } = await runCli([...args, '--help'])
      expect(stdout).not.toMatch(/--(token|secret|password|key)/)
    }
  })
})
