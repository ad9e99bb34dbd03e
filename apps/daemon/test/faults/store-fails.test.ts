import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ADMIN_TOKEN,
  type Answer,
  deliver,
  type Installed,
  install,
  lifecycle,
  newPlace,
  post,
  tempFolder,
  until,
} from '../harness.ts'
import { allDeliveries, type ChildDaemon, startChild } from './child-daemon.ts'

/** Something in the database file that makes writes fail, until it is taken away again. */
type Fault = [name: string, begin: string, end: string]

const triggerOn = (table: string): Fault => [
  `a trigger on ${table} that raises an error`,
  `create trigger broken before insert on ${table} begin select raise(abort, 'the disk says no'); end`,
  'drop trigger broken',
]

const LOCKED: Fault = [
  "another process's transaction that holds the write lock",
  'begin immediate',
  'rollback',
]

describe('a store that fails while the daemon runs', () => {
  let folder: { path: string } & AsyncDisposable
  let daemon: ChildDaemon
  let installed: Installed
  let stranger: Sqlite.Database
  beforeAll(async () => {
    folder = await tempFolder()
    daemon = await startChild(folder.path)
    installed = await install(daemon)
    stranger = new Sqlite(join(folder.path, 'clockhouse.db'))
  })
  afterAll(async () => {
    stranger.close()
    await daemon[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const makeToken = (): Promise<Answer> =>
    post(
      `${daemon.url}/admin/v1/tokens`,
      { name: 'one more', role: 'viewer' },
      { authorization: `Bearer ${ADMIN_TOKEN}` },
    )

  /** Does something while the fault lasts. */
  async function during<T>([, begin, end]: Fault, act: () => Promise<T>): Promise<T> {
    stranger.exec(begin)
    try {
      return await act()
    } finally {
      stranger.exec(end)
    }
  }

  it.for([LOCKED, triggerOn('deliveries'), triggerOn('signature_reports')])(
    'with %s answers a webhook 503 and stores nothing, and stores the next one without a restart',
    async (fault) => {
      const before = (await allDeliveries(daemon)).length
      // A webhook of its own each time: its report is then one that the store has not seen.
      const event = fault === LOCKED ? 'NEW_TAG' : fault[0].includes('reports') ? 'NEW_CLIENT' : 'NEW_TASK'
      const answer = await during(fault, () => deliver(daemon, installed, event))
      expectUnavailable(answer)
      expect(await allDeliveries(daemon)).toHaveLength(before)
      const again = await deliver(daemon, installed, event)
      expect([again.status, again.body.duplicate]).toEqual([200, false])
      expect(await allDeliveries(daemon)).toHaveLength(before + 1)
    },
  )

  it.for([
    LOCKED,
    triggerOn('installations'),
    triggerOn('webhook_registrations'),
    triggerOn('lifecycle_events'),
  ])(
    'with %s answers INSTALLED 503 and keeps no half of it, and takes it when it comes again',
    async (fault) => {
      const place = newPlace()
      expectUnavailable((await during(fault, () => install(daemon, place, ['NEW_TAG']))).answer)
      expect(await installationsOf(daemon)).not.toContain(place.addonId)
      const again = await install(daemon, place, ['NEW_TAG'])
      expect([again.answer.status, again.answer.body.outcome]).toEqual([200, 'applied'])
      expect(await installationsOf(daemon)).toContain(place.addonId)
    },
  )

  it.for([LOCKED, triggerOn('admin_tokens'), triggerOn('audit_entries')])(
    'with %s answers a change through the admin API 503, and makes it when it is asked again',
    async (fault) => {
      expectUnavailable(await during(fault, makeToken))
      expect((await makeToken()).status).toBe(201)
    },
  )

  it('still lets everybody read what is stored, and says that it lives', async () => {
    const answers = await during(LOCKED, () =>
      Promise.all([daemon.get('/health'), daemon.admin('/deliveries'), daemon.admin('/installations')]),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('still refuses what is not proven, though it cannot keep the refused request', async () => {
    const forged = { 'clockify-signature': 'a.b.c', 'x-request-id': 'refused-while-broken' }
    const answer = await during(triggerOn('quarantine'), async () => {
      const refused = await daemon.post('/webhooks/new-tag', { id: 'a' }, forged)
      await until(() => (daemon.output().includes('refused requests could not be kept') ? true : null))
      return refused
    })
    expect(answer.status).toBe(401)
    await daemon.post('/webhooks/new-tag', { id: 'a' }, { ...forged, 'x-request-id': 'refused-later' })
    await until(async () =>
      (await daemon.admin('/quarantine')).body.items[0]?.requestId === 'refused-later' ? true : null,
    )
  })

  it('has the whole story in its log, under the request id, and no line of it in an answer', async () => {
    const headers = { 'x-request-id': 'the-one-that-failed' }
    const answer = await during(triggerOn('deliveries'), () =>
      deliver(daemon, installed, 'NEW_PROJECT', undefined, headers),
    )
    expectUnavailable(answer)
    const line = await until(
      () =>
        daemon
          .output()
          .split('\n')
          .find((text) => text.includes('the-one-that-failed')) ?? null,
    )
    expect(JSON.parse(line)).toMatchObject({ level: 'error', requestId: 'the-one-that-failed' })
    expect(line).toContain('the disk says no')
  })

  it('is followed by an orderly end like any other', async () => {
    await during(LOCKED, () => lifecycle(daemon, 'status-changed', installed, { status: 'INACTIVE' }))
    daemon.kill('SIGTERM')
    expect((await daemon.ended).code).toBe(0)
  })
})

function expectUnavailable(answer: Answer): void {
  expect([answer.status, answer.body?.title]).toEqual([503, 'Unavailable'])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.text).not.toMatch(/sqlite|locked|the disk says no|trigger/i)
}

const installationsOf = async (daemon: ChildDaemon): Promise<string[]> =>
  (await daemon.admin('/installations?limit=200')).body.items.map((one: { addonId: string }) => one.addonId)
