import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Status } from '@clockhouse/core/contract/status'
import type { NewId } from '@clockhouse/core/ids'
import { ensureFirstToken } from './access/first-token.ts'
import { createWrongTokenGuard } from './access/wrong-token-guard.ts'
import type { Clock, Random } from './clock.ts'
import type { Config } from './config.ts'
import { type AdminRoutesDeps, adminRoutes } from './http/admin-routes.ts'
import { serveConsole } from './http/console.ts'
import { consoleFiles } from './http/console-files.ts'
import type { Readiness } from './http/health.ts'
import type { Middleware } from './http/http-context.ts'
import { followSignInLink } from './http/sign-in-link.ts'
import type { SampleRequest, SendOutcome } from './intake/send-sample.ts'
import type { DaemonEvents } from './live/daemon-events.ts'
import { createFeed, type FeedDeps } from './live/feed.ts'
import { createTotalsReader } from './status/read-totals.ts'
import { watchManifestFetches } from './status/watch-manifest.ts'
import { listFeedHistory } from './store/list-feed-history.ts'
import type { Store } from './store/open-store.ts'
import { VERSION } from './telemetry/version.ts'

/** What the admin side is built on. */
export interface AdminDeps {
  config: Config
  store: Store
  clock: Clock
  random: Random
  newId: NewId
  events: DaemonEvents
  readiness: () => Readiness
  /** Where deliveries come in, and where the console is. */
  publicUrl: string
  consoleUrl: string
  /** The listener's own address, at which this machine and its network reach the console past any tunnel. */
  listenerUrl: string
  acknowledgement: () => Status['acknowledgement']
  sendSample: (request: SampleRequest) => Promise<SendOutcome>
  /** Other limits of the live feed than its own. */
  feed?: Pick<FeedDeps, 'heartbeatMs' | 'maxListeners'>
  /** Where the built console is, if not in its package. */
  consoleFolder?: string
}

/** The admin side, running. */
export interface AdminSide {
  routes: Middleware[]
  /** The first admin token, when it was made at this start. */
  adminToken: string | null
  feedListeners: () => number
  /** Ends the live connections; to be called before the listener closes. */
  close(): void
}

const CONSOLE_FOLDER = fileURLToPath(new URL('../../../packages/console/dist/', import.meta.url))

/** Starts the admin side: tokens, sessions, live feed, admin API and console. */
export async function startAdmin(deps: AdminDeps): Promise<AdminSide> {
  const { config, store, clock, random, newId, events } = deps
  const access = { db: store.db, clock, random, newId, guard: createWrongTokenGuard(clock) }
  const adminToken = await ensureFirstToken(access, config.adminToken)
  const feed = createFeed({
    ...deps.feed,
    events,
    clock,
    history: (afterSuffix, limit) => listFeedHistory(store.db, afterSuffix, limit),
  })
  const secureCookies = deps.consoleUrl.startsWith('https:')
  const routes = [
    adminRoutes({
      ...access,
      feed,
      adminUrl: deps.consoleUrl,
      secureCookies,
      ownOrigins: () => originsOf(config, deps),
      installations: coverageOf(config),
      samples: { ...access, send: deps.sendSample },
      session: { signInUrl: (secret) => `${deps.consoleUrl}/ui/sign-in?token=${secret}` },
      status: statusOf(deps, feed.listenerCount),
      maxBodyBytes: config.adminMaxBytes,
    }),
    followSignInLink({ ...access, secureCookies }),
    serveConsole({
      files: consoleFiles(deps.consoleFolder ?? CONSOLE_FOLDER),
      frames: { componentAncestors: componentAncestors(config) },
      random,
    }),
  ]
  return { routes, adminToken, feedListeners: feed.listenerCount, close: feed.close }
}

const declaredBy = (config: Config): string[] => {
  const chosen = new Set(config.manifestEvents)
  return (config.manifest.webhooks ?? []).map(({ event }) => event).filter((event) => chosen.has(event))
}

function coverageOf(config: Config): AdminRoutesDeps['installations'] {
  const declared = new Set(declaredBy(config))
  return { wantedEvents: new Set(config.wantedEvents), declaredEvents: () => declared }
}

function statusOf(deps: AdminDeps, feedListeners: () => number): AdminRoutesDeps['status'] {
  const { config, store } = deps
  return {
    startedAt: deps.clock.now(),
    fixed: {
      version: VERSION,
      environment: config.environment,
      signatureVerification: config.verifySignatures,
      addon: {
        key: config.manifest.key,
        name: config.manifest.name,
        declaredEvents: declaredBy(config).length,
      },
    },
    baseUrl: () => deps.publicUrl,
    readiness: deps.readiness,
    store: { engine: store.engine, bytes: store.bytes },
    totals: createTotalsReader({ db: store.db, clock: deps.clock }),
    acknowledgement: deps.acknowledgement,
    manifestFetchedAt: watchManifestFetches(deps.events),
    feedListeners,
  }
}

/** Clockify itself, and in the sandbox environment the stand-in that keys come from. */
function componentAncestors(config: Config): string[] {
  const standIn =
    config.environment === 'sandbox' && config.jwksUrl !== null ? [new URL(config.jwksUrl).origin] : []
  return ['https://*.clockify.me', ...standIn]
}

/** Every origin by which a browser can reach the console: the public address, and this machine's own ones. */
function originsOf(config: Config, deps: AdminDeps): ReadonlySet<string> {
  const { port } = new URL(deps.listenerUrl)
  const { host } = config.adminListener ?? config.listener
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = everywhere ? Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []) : []
  const names = [
    'localhost',
    '127.0.0.1',
    '[::1]',
    ...own.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ]
  return new Set([
    new URL(deps.publicUrl).origin,
    new URL(deps.consoleUrl).origin,
    ...names.map((name) => `http://${name}${port === '' ? '' : `:${port}`}`),
  ])
}
