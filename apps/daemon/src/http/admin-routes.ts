import { ADMIN_API_PATH } from '@clockhouse/core/contract'
import type { Feed } from '../live/feed.ts'
import { type AdmissionDeps, admit, pathBelowApi } from './admin/admit.ts'
import { auditRoutes } from './admin/audit.ts'
import { contractHandler } from './admin/contract-handler.ts'
import { deliveriesRoutes } from './admin/deliveries.ts'
import { eventsRoutes } from './admin/events.ts'
import { admin } from './admin/implementer.ts'
import { type InstallationsDeps, installationsRoutes } from './admin/installations.ts'
import { openApiRoute } from './admin/openapi.ts'
import { FEED_PATH, OPENAPI_PATH } from './admin/operations.ts'
import { quarantineRoutes } from './admin/quarantine.ts'
import { type SamplesDeps, samplesRoutes } from './admin/samples.ts'
import { type SessionDeps, sessionRoutes } from './admin/session.ts'
import { type StatusDeps, statusRoutes } from './admin/status.ts'
import { tokensRoutes } from './admin/tokens.ts'
import type { Middleware } from './http-context.ts'
import { liveEvents } from './live-events.ts'

/** What the admin API is made of. */
export interface AdminRoutesDeps extends AdmissionDeps {
  installations: Omit<InstallationsDeps, 'db'>
  samples: Omit<SamplesDeps, 'db'>
  session: Pick<SessionDeps, 'signInUrl'>
  status: Omit<StatusDeps, 'db' | 'clock'>
  feed: Feed
  /** Where this API is served, without its path. */
  adminUrl: string
  maxBodyBytes: number
  secureCookies: boolean
}

/** Everything under `/admin/v1`: who may come in, then the feed, the OpenAPI document and the contract's operations. */
export function adminRoutes(deps: AdminRoutesDeps): Middleware {
  const letIn = admit(deps)
  const feed = liveEvents(deps.feed)
  const openApi = openApiRoute(deps.adminUrl, deps.status.fixed.version)
  const contract = contractHandler({ ...deps, router: routerOf(deps) })
  return async (ctx, next) => {
    if (ctx.path !== ADMIN_API_PATH && !ctx.path.startsWith(`${ADMIN_API_PATH}/`)) return next()
    await letIn(ctx, async () => {
      const path = pathBelowApi(ctx.path)
      if (path === FEED_PATH) await feed(ctx, next)
      else if (path === OPENAPI_PATH) await openApi(ctx, next)
      else await contract(ctx, next)
    })
  }
}

const routerOf = (deps: AdminRoutesDeps) =>
  admin.router({
    status: statusRoutes({ ...deps, ...deps.status }),
    installations: installationsRoutes({ ...deps, ...deps.installations }),
    deliveries: deliveriesRoutes(deps),
    quarantine: quarantineRoutes(deps),
    samples: samplesRoutes({ ...deps, ...deps.samples }),
    events: eventsRoutes({ ...deps, ...deps.installations }),
    tokens: tokensRoutes(deps),
    audit: auditRoutes(deps),
    session: sessionRoutes({ ...deps, ...deps.session }),
  })
