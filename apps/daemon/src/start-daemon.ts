import { randomBytes } from 'node:crypto'
import { createIdFactory } from '@clockhouse/core/ids'
import type { Clock, Random } from './clock.ts'
import { readConfig } from './config.ts'
import { createApp } from './http/app.ts'
import { takeWebhooksDirectly } from './http/direct-webhooks.ts'
import { listen } from './http/listen.ts'
import { metricsRoutes } from './http/metrics-routes.ts'
import { publicRoutes } from './http/public-routes.ts'
import { receiveDelivery } from './intake/receive-delivery.ts'
import { sendSample } from './intake/send-sample.ts'
import { createDaemonEvents } from './live/daemon-events.ts'
import { createRandomPool } from './random-pool.ts'
import { startAdmin } from './start-admin.ts'
import { startIntake } from './start-intake.ts'
import { checkEncryptionKey, readEncryptionKey } from './store/encryption-key.ts'
import { openStore } from './store/open-store.ts'
import { createSealing } from './store/sealing.ts'
import { AcknowledgementTimes } from './telemetry/acknowledgement-times.ts'
import { openLog } from './telemetry/log.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { tellSettings } from './telemetry/tell-settings.ts'

/** How long requests in flight may take once the daemon closes. */
const CLOSE_GRACE_MS = 7000

/** What tests put in the place of the world. */
export interface DaemonOptions {
  clock?: Clock
  random?: Random
  /** Takes each log line instead of standard output. */
  logTo?: (line: string) => void
}

/** A daemon that answers. */
export interface Daemon {
  url: string
  adminUrl: string
  /** The first admin token, when it was made at this start: shown this once. */
  adminToken: string | null
  close(): Promise<void>
}

/**
 * Starts the daemon: settings, store, services, listeners; closing goes the same way back.
 *
 * @throws ConfigurationError when settings are wrong: all of them are named, and nothing was opened.
 * @throws ListenError, StoreUnavailable, StoreTooNew
 */
export async function startDaemon(
  env: Record<string, string | undefined>,
  options: DaemonOptions = {},
): Promise<Daemon> {
  const config = readConfig(env)
  const clock = options.clock ?? { now: Date.now }
  const random = options.random ?? randomBytes
  await using opened = new AsyncDisposableStack()

  const { log, flush } = await openLog(config.log, options.logTo)
  opened.defer(flush)
  tellSettings(log, config)
  const listener = await listen(config.listener)
  opened.defer(() => listener.close(0))
  const adminListener = config.adminListener === null ? listener : await listen(config.adminListener)
  opened.defer(() => adminListener.close(0))
  const store = await openStore(config.databasePath, clock.now())
  opened.defer(() => store.close())

  const sealing = createSealing(readEncryptionKey(config.dataDir, config.encryptionKey, random), random)
  checkEncryptionKey(store.sqlite, sealing)
  const newId = createIdFactory({
    now: clock.now,
    random: createRandomPool(random),
    after: store.lastIdSuffix,
  })
  const events = createDaemonEvents((error) => log.error({ err: error }, 'a listener failed'))

  const door = { closing: false }
  const readiness = () => {
    const checks = { database: store.isReady(), migrations: true }
    return { ready: checks.database && !door.closing, checks }
  }
  const appDeps = { clock, log, door, startedAt: clock.now(), readiness }
  const publicUrl = config.baseUrl ?? `http://localhost:${listener.port}`
  const acknowledgements = new AcknowledgementTimes()
  const metrics = createMetrics({ storeBytes: store.bytes, feedListeners: () => admin.feedListeners() })
  const intake = await startIntake({
    ...{ config, store, sealing, clock, newId, events, log, publicUrl },
    ...{ metrics, acknowledgements },
  })
  opened.defer(intake.close)
  const admin = await startAdmin({
    ...{ config, store, clock, random, newId, events, readiness, publicUrl, listenerUrl: adminListener.url },
    consoleUrl: adminListener === listener ? publicUrl : adminListener.url,
    acknowledgement: () => acknowledgements.summary(),
    sendSample: (request) =>
      sendSample(
        {
          db: store.db,
          clock,
          addonKey: config.manifest.key,
          signAddonToken: intake.ownKeys.signAddonToken,
          receive: (sample) => receiveDelivery(intake.deliveries, sample),
        },
        request,
      ),
  })

  const publicSurface = [publicRoutes(intake.services)]
  const adminSurface = [metricsRoutes(metrics, config.metricsToken), ...admin.routes]
  if (adminListener === listener) publicSurface.push(...adminSurface)
  else adminListener.serve(createApp(appDeps, adminSurface).callback())
  listener.serve(takeWebhooksDirectly({ ...appDeps, ...intake.services }, createApp(appDeps, publicSurface)))
  opened.defer(async () => {
    door.closing = true
    admin.close()
    await Promise.all([listener.close(CLOSE_GRACE_MS), adminListener.close(CLOSE_GRACE_MS)])
  })

  const closing = opened.move()
  return {
    url: listener.url,
    adminUrl: adminListener.url,
    adminToken: admin.adminToken,
    close: () => closing.disposeAsync(),
  }
}
