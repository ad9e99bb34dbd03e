import { randomBytes } from 'node:crypto'
import { createIdFactory, idSuffix } from '@clockhouse/core/ids'
import { expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { IncomingRequest } from '../../src/intake/incoming-request.ts'
import { createDaemonEvents } from '../../src/live/daemon-events.ts'
import { startIntake } from '../../src/start-intake.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createSealing } from '../../src/store/sealing.ts'
import { AcknowledgementTimes } from '../../src/telemetry/acknowledgement-times.ts'
import { openLog } from '../../src/telemetry/log.ts'
import { createMetrics } from '../../src/telemetry/metrics.ts'
import { newPlace, settings, tempFolder, until } from '../harness.ts'

/** Intake without a listener, believing everything: what follows a commit then follows it at once. */
async function openIntake(dataDir: string) {
  const believing = { CLOCKIFY_ENVIRONMENT: 'sandbox', REQUIRE_SIGNATURE_VERIFICATION: 'false' }
  const config = readConfig({ ...settings(dataDir), ...believing })
  const clock = { now: Date.now }
  const store = await openStore(config.databasePath, clock.now())
  const events = createDaemonEvents()
  const intake = await startIntake({
    ...{ config, store, clock, events, publicUrl: 'http://localhost' },
    sealing: createSealing(randomBytes(32), randomBytes),
    newId: createIdFactory({ now: clock.now, random: randomBytes }),
    metrics: createMetrics({ storeBytes: () => 0, feedListeners: () => 0 }),
    acknowledgements: new AcknowledgementTimes(),
    log: (await openLog({ level: 'error', format: 'json' }, () => undefined)).log,
  })
  return {
    ...intake.services,
    events,
    async [Symbol.asyncDispose]() {
      await intake.close()
      await store.close()
    },
  }
}

const request = (path: string, body: Record<string, unknown>): IncomingRequest => ({
  ...{ method: 'POST', path, event: 'NEW_TAG', rawHeaders: [], header: () => undefined },
  ...{ remoteAddress: null, requestId: 'r', receivedAt: Date.now(), source: 'clockify' },
  body: Buffer.from(JSON.stringify(body)),
})

// A listener resumes after the last id that it was told: a lower one told later would be lost with its connection.
it('deliveries and lifecycle calls are told in the order of their ids', async () => {
  await using folder = await tempFolder()
  await using intake = await openIntake(folder.path)
  const told: string[] = []
  intake.events.on('delivery.received', ({ row }) => void told.push(row.id))
  intake.events.on('installation.changed', ({ lifecycleEventId }) => void told.push(lifecycleEventId))
  const place = newPlace()
  await intake.webhooks.receive(request('/webhooks/new-tag', { id: 'a' }))
  await intake.lifecycle.receive('DELETED', request('/lifecycle/deleted', { ...place }))
  await until(() => (told.length === 2 ? true : null))
  expect(told).toEqual(told.toSorted((a, b) => (idSuffix(a) < idSuffix(b) ? -1 : 1)))
})
