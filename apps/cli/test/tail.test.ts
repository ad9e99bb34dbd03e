import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runCli, startCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

let daemon: TestDaemon
beforeAll(async () => {
  daemon = await runDaemon()
})
afterAll(() => daemon.close())

const send = async (event = 'NEW_TAG', name = 'urgent') =>
  (await daemon.admin.samples.send({ event, overrides: { name } })).deliveryId

async function tail(...args: string[]) {
  const state = await mkdtemp(path.join(tmpdir(), 'clockhouse-state-'))
  onTestFinished(() => rm(state, { recursive: true, force: true }))
  return tailWith(state, ...args)
}

async function tailWith(state: string, ...args: string[]) {
  const command = startCli(['tail', ...args], { env: { ...daemon.env, XDG_STATE_HOME: state } })
  await command.until(() => command.stderr().includes('following'), 'the feed')
  return {
    ...command,
    until: (count: number) => command.until(() => command.lines().length >= count, `${count} lines`),
  }
}

const idsOf = (lines: string[]) => lines.map((line) => JSON.parse(line).id)

describe('tail', () => {
  it('prints a delivery as a line with its time, id, event and what happened', async () => {
    const command = await tail()
    const id = await send()
    await command.until(1)
    expect(command.lines()[0]).toMatch(
      new RegExp(`^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d {2}${id} {2}NEW_TAG {2}\\w.+\\[sample`),
    )
    expect(await command.end()).toMatchObject({ code: 0 })
  })

  it('prints one JSON object a line and keeps its talk to standard error', async () => {
    const command = await tail('--format', 'json')
    const ids = [await send('NEW_TAG', 'one'), await send('NEW_CLIENT', 'two')]
    await command.until(2)
    const { stdout, stderr } = await command.end()
    expect(idsOf(stdout.trimEnd().split('\n'))).toEqual(ids)
    expect(stderr).toContain(`following ${daemon.url}`)
  })

  it('prints only what its filter wants', async () => {
    const command = await tail('--format', 'json', '--filter', 'event:NEW_CLIENT')
    await send('NEW_TAG', 'three')
    const wanted = await send('NEW_CLIENT', 'four')
    await command.until(1)
    expect(idsOf(command.lines())).toEqual([wanted])
  })

  it('shows control characters of a body as signs instead of obeying them', async () => {
    const command = await tail()
    await send('NEW_TAG', '\u001b[31mred\u001b]0;title\u0007')
    await command.until(1)
    expect(command.stdout()).toContain('red')
    expect(command.stdout()).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('begins after a given delivery', async () => {
    const first = await send('NEW_TAG', 'five')
    const later = [await send('NEW_TAG', 'six'), await send('NEW_TAG', 'seven')]
    const command = await tail('--format', 'json', '--since', first)
    await command.until(2)
    expect(idsOf(command.lines())).toEqual(later)
  })

  it('goes on where the last one ended, so that nothing between two runs is missed or told twice', async () => {
    const state = await mkdtemp(path.join(tmpdir(), 'clockhouse-state-'))
    onTestFinished(() => rm(state, { recursive: true, force: true }))
    const first = await tailWith(state, '--format', 'json', '--since', 'last')
    expect(first.stderr()).toContain('no earlier tail')
    const before = await send('NEW_TAG', 'eight')
    await first.until(1)
    expect(idsOf(first.lines())).toEqual([before])
    await first.end()
    const between = [await send('NEW_TAG', 'nine'), await send('NEW_TAG', 'ten')]
    const second = await tailWith(state, '--format', 'json', '--since', 'last')
    await second.until(2)
    expect(idsOf(second.lines())).toEqual(between)
  })

  it('survives a restart of the daemon: says so, is back within 5 s, and prints each delivery once', async () => {
    const command = await tail('--format', 'json')
    const ids = [await send('NEW_TAG', 'eleven')]
    await command.until(1)
    for (const round of [1, 2]) {
      await daemon.stop()
      await daemon.comeBack()
      ids.push(await send('NEW_TAG', `round ${round}`))
      await command.until(1 + round)
    }
    expect(idsOf(command.lines())).toEqual(ids)
    expect(command.stderr().match(/connection lost/g)).toHaveLength(2)
    expect(command.stderr().match(/connection is back/g)).toHaveLength(2)
  })

  it('ends at once and without a word when its reader goes away', async () => {
    const command = await tail('--format', 'json')
    command.child.stdout?.destroy()
    await send('NEW_TAG', 'twelve')
    await send('NEW_TAG', 'thirteen')
    const { code, stderr } = await command.ended
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/EPIPE|error/i)
  })

  it('ends at once on SIGTERM, with 0', async () => {
    const command = await tail()
    const started = performance.now()
    expect(await command.end('SIGTERM')).toMatchObject({ code: 0 })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('ends with 69 when no daemon ever answered', async () => {
    const { code } = await runCli(['tail'], { env: { CLOCKHOUSE_URL: 'http://127.0.0.1:1' } })
    expect(code).toBe(69)
  })
})
