import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, startCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

let daemon: TestDaemon
const ids: string[] = []
beforeAll(async () => {
  daemon = await runDaemon()
  for (let number = 1; number <= 5; number++) {
    const overrides = { name: `tag ${number} ☕` }
    ids.unshift((await daemon.admin.samples.send({ event: 'NEW_TAG', overrides })).deliveryId)
  }
})
afterAll(() => daemon.close())

const deliveries = (...args: string[]) => runCli(['deliveries', ...args], { env: daemon.env })
const rowsOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('deliveries', () => {
  it('are listed newest first, one JSON object a line', async () => {
    const { code, stdout, stderr } = await deliveries('--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rowsOf(stdout).map(({ id }) => id)).toEqual(ids)
  })

  it('are listed up to a limit', async () => {
    const { stdout } = await deliveries('--limit', '2')
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ')[1]),
    ).toEqual(ids.slice(0, 2))
  })

  it('are listed beyond the longest page that the daemon gives', async () => {
    const sent = await Promise.all(
      Array.from({ length: 210 }, (_, number) =>
        daemon.admin.samples.send({ event: 'NEW_CLIENT', overrides: { name: `client ${number}` } }),
      ),
    )
    const { stdout } = await deliveries('--filter', 'event:NEW_CLIENT', '--limit', '205', '--format', 'json')
    const listed = rowsOf(stdout).map(({ id }) => id)
    expect(new Set(listed).size).toBe(205)
    expect(sent.map(({ deliveryId }) => deliveryId)).toEqual(expect.arrayContaining(listed))
  })

  it('are listed as far as a filter wants them, and an empty list is no failure', async () => {
    const found = await deliveries('--filter', `id:${ids[3]}`, '--format', 'json')
    expect(rowsOf(found.stdout).map(({ id }) => id)).toEqual([ids[3]])
    expect(await deliveries('--filter', 'event:NEW_TASK')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('are none of an event that nobody knows, and a note says which one was meant', async () => {
    const { code, stdout, stderr } = await deliveries('--filter', 'event:NEW_TGA')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/NEW_TGA is no event .*\nDid you mean NEW_TAG/)
  })

  it('cannot be filtered by what is in their bodies yet: that is wrong use, said once', async () => {
    const { code, stdout, stderr } = await deliveries('--filter', 'body.project.id=1')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.match(/body\.project\.id/g)).toHaveLength(1)
  })

  it('are shown with what happened, every check of the signature, headers and body', async () => {
    const { stdout } = await deliveries('show', String(ids[0]))
    expect(stdout).toContain(`id           ${ids[0]}`)
    expect(stdout).toMatch(/Signature verified by jwt, key/)
    expect(stdout).toMatch(/✓ signature: /)
    expect(stdout).toMatch(/content-type: application\/json/i)
    expect(stdout).toContain('"name": "tag 5 ☕"')
  })

  it('are shown as one JSON object for programs', async () => {
    const { stdout } = await deliveries('show', String(ids[0]), '--format', 'json')
    const [delivery] = rowsOf(stdout)
    expect(delivery).toMatchObject({ id: ids[0], signature: { outcome: 'verified' } })
  })

  it('give their body byte for byte', async () => {
    const { stdout } = await deliveries('raw', String(ids[0]))
    const response = await fetch(`${daemon.url}/admin/v1/deliveries/${ids[0]}/raw`, {
      headers: { authorization: `Bearer ${daemon.env.CLOCKHOUSE_TOKEN}` },
    })
    expect(stdout).toBe(await response.text())
  })

  it('end at once, with 0 and without a word, when their reader has seen enough', async () => {
    const command = startCli(['deliveries', '--format', 'json'], { env: daemon.env })
    command.child.stdout?.destroy()
    expect(await command.ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('that do not exist end with 1 and say so', async () => {
    for (const command of ['show', 'raw']) {
      const { code, stdout, stderr } = await deliveries(command, `dlv_${'0'.repeat(26)}`)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^clockhouse: .*no .*delivery/i)
    }
  })
})
