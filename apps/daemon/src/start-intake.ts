import { findEvent } from '@clockhouse/core/events'
import type { NewId } from '@clockhouse/core/ids'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createBodyBudget } from './http/body-budget.ts'
import type { PublicServices } from './http/public-routes.ts'
import { eventsOfPaths, pathsBelow } from './installations/webhook-paths.ts'
import { createDeliveryWriter } from './intake/delivery-writer.ts'
import { createKeySource } from './intake/key-source.ts'
import { createOwnKeys, type OwnKeys } from './intake/own-keys.ts'
import { createQuarantine } from './intake/quarantine.ts'
import { type IntakeDeps, receiveDelivery } from './intake/receive-delivery.ts'
import { type LifecycleDeps, receiveLifecycle } from './intake/receive-lifecycle.ts'
import { RecentDeliveries } from './intake/recent-deliveries.ts'
import { VerifiedTokens } from './intake/verified-tokens.ts'
import type { DaemonEvents } from './live/daemon-events.ts'
import { createDeliveryCommits } from './store/commit-deliveries.ts'
import { listRecentBodies } from './store/list-recent-bodies.ts'
import type { Store } from './store/open-store.ts'
import type { Sealing } from './store/sealing.ts'
import type { DeliveryRow } from './store/tables.ts'
import type { AcknowledgementTimes } from './telemetry/acknowledgement-times.ts'
import type { Log } from './telemetry/log.ts'
import type { Metrics } from './telemetry/metrics.ts'

/** What intake is built on. */
export interface IntakeParts {
  config: Config
  store: Store
  sealing: Sealing
  clock: Clock
  newId: NewId
  events: DaemonEvents
  metrics: Metrics
  acknowledgements: AcknowledgementTimes
  log: Log
  /** Where Clockify reaches this daemon. */
  publicUrl: string
}

/** Intake, running. */
export interface Intake {
  services: PublicServices
  deliveries: IntakeDeps
  ownKeys: OwnKeys
  /** Writes everything that waits; to be called after the listener closed. */
  close(): Promise<void>
}

/** Starts intake: keys, the window of duplicates, the writer, the quarantine. */
export async function startIntake(parts: IntakeParts): Promise<Intake> {
  const { config, store, sealing, clock, newId, events, metrics } = parts
  const ownKeys = createOwnKeys({ db: store.db, sealing, clock })
  const verify = {
    db: store.db,
    clock,
    sealing,
    addonKey: config.manifest.key,
    keys: createKeySource(config, clock),
    ownKeys: ownKeys.keySource,
    verified: new VerifiedTokens(clock),
    hmacSecret: config.hmacSecret,
    verifySignatures: config.verifySignatures,
  }
  const writer = createDeliveryWriter({
    commits: createDeliveryCommits(store.sqlite, sealing),
    recent: await loadRecent(parts),
    newId,
    events,
    onCommit: (rows) => countCommit(metrics, rows),
  })
  const quarantine = createQuarantine({
    db: store.db,
    clock,
    newId,
    events,
    max: config.quarantineMax,
    onRefused: metrics.requestRefused,
    onError: (error) => parts.log.error({ err: error }, 'refused requests could not be kept'),
  })
  const deliveries = { verify, writer }
  const body = { maxBytes: config.webhookMaxBytes, budget: createBodyBudget() }
  const lifecycle: LifecycleDeps = { verify, store, newId, events, change: changeParts(parts) }
  return {
    ownKeys,
    deliveries,
    services: {
      ownKeys,
      webhooks: {
        receive: (request) => receiveDelivery(deliveries, request),
        quarantine,
        body,
        onAcknowledged: (ms) => noteAcknowledgement(parts, ms),
      },
      lifecycle: {
        receive: (type, request) => receiveLifecycle(lifecycle, type, request),
        quarantine,
        body,
        onReceived: metrics.lifecycleEvent,
      },
      manifest: {
        manifest: config.manifest,
        chosenEvents: config.manifestEvents,
        baseUrl: parts.publicUrl,
        events,
        clock,
      },
    },
    async close() {
      await writer.drain()
      await quarantine.close()
    },
  }
}

async function loadRecent({ config, store, clock }: IntakeParts): Promise<RecentDeliveries> {
  const recent = new RecentDeliveries(config.dedupeWindowMs)
  recent.load(await listRecentBodies(store.db, clock.now() - config.dedupeWindowMs))
  return recent
}

const changeParts = ({ config, sealing, publicUrl }: IntakeParts): LifecycleDeps['change'] => ({
  sealing,
  addonKey: config.manifest.key,
  eventOfPath: eventsOfPaths(config.manifest),
  pathOf: pathsBelow(publicUrl),
})

function noteAcknowledgement({ metrics, acknowledgements }: IntakeParts, ms: number): void {
  acknowledgements.add(ms)
  metrics.acknowledged(ms / 1000)
}

/** One increment per kind and commit: prom-client's cost is per call. */
function countCommit(metrics: Metrics, rows: readonly DeliveryRow[]): void {
  metrics.committed(rows.length)
  const counts = new Map<string, { row: DeliveryRow; count: number }>()
  for (const row of rows) {
    const key = `${row.event} ${row.source} ${row.duplicate_of === null}`
    const found = counts.get(key)
    if (found === undefined) counts.set(key, { row, count: 1 })
    else found.count++
  }
  for (const { row, count } of counts.values()) {
    const event = findEvent(row.event) === null ? 'unknown' : row.event
    metrics.deliveryReceived(event, row.duplicate_of === null ? 'stored' : 'duplicate', row.source, count)
  }
}
