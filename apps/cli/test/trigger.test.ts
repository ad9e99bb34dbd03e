import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './running/run-cli.ts'
import { runDaemon, type TestDaemon } from './running/run-daemon.ts'

let daemon: TestDaemon
beforeAll(async () => {
  daemon = await runDaemon()
})
afterAll(() => daemon.close())

const trigger = (...args: string[]) => runCli(['trigger', ...args], { env: daemon.env })
const sentBy = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('trigger', () => {
  it('sends a sample through the intake, from which it can be read again', async () => {
    const { code, stdout, stderr } = await trigger('NEW_PROJECT', '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [sent] = sentBy(stdout)
    const delivery = await daemon.admin.deliveries.get({ id: sent.deliveryId })
    expect(delivery).toMatchObject({ event: 'NEW_PROJECT', source: 'sample', verification: 'jwt' })
  })

  it('reads values as JSON where they are JSON, and as text where not', async () => {
    const args = ['--set', 'description=12 monkeys', '--set', 'billable=false', '--set', 'project.name="7"']
    const { stdout } = await trigger('NEW_TIME_ENTRY', ...args, '--format', 'json')
    const { body } = await daemon.admin.deliveries.get({ id: sentBy(stdout)[0].deliveryId })
    expect(body).toMatchObject({ description: '12 monkeys', billable: false, project: { name: '7' } })
  })

  it('keeps equals signs in a value', async () => {
    const { stdout } = await trigger('NEW_TAG', '--set', 'name=a=b', '--explain', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ name: 'a=b' })
  })

  it('sends for the workspace that it is given', async () => {
    const workspaceId = '64a000000000000000000001'
    const { stdout } = await trigger('NEW_TAG', '--workspace', workspaceId, '--format', 'json')
    expect(sentBy(stdout)[0]).toMatchObject({ workspaceId })
  })

  it('sends as often as it is told, one line each', async () => {
    const { stdout } = await trigger('NEW_CLIENT', '--times', '3')
    const lines = stdout.trimEnd().split('\n')
    expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(3)
    for (const line of lines) expect(line).toMatch(/^dlv_\w{26} {2}NEW_CLIENT {2}workspace /)
  })

  it('prints what it would send when asked to explain, and sends nothing', async () => {
    const before = (await daemon.admin.status.get()).totals.deliveries
    const { stdout } = await trigger('NEW_TASK', '--explain', '--set', 'name=Proofreading')
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Proofreading' })
    expect((await daemon.admin.status.get()).totals.deliveries).toBe(before)
  })

  it.each(['__proto__.polluted', 'constructor.name', 'nothing.like.it'])(
    'refuses the field %s',
    async (field) => {
      const { code, stderr } = await trigger('NEW_TAG', '--set', `${field}=1`)
      expect(code).toBe(2)
      expect(stderr).toContain(`NEW_TAG has no field "${field}"`)
    },
  )
})
