import Router from '@koa/router'
import type { OwnKeys } from '../intake/own-keys.ts'
import type { HttpState, Middleware } from './http-context.ts'
import { serveJwks } from './jwks.ts'
import { type LifecycleCallDeps, receiveLifecycleCall } from './lifecycle.ts'
import { type ManifestDeps, serveManifest } from './manifest.ts'
import { answerWrongMethods } from './middleware/answer-wrong-methods.ts'
import { receiveWebhook, type WebhookDeps } from './webhooks.ts'

/** What Clockify and handlers of deliveries reach. */
export interface PublicServices {
  webhooks: WebhookDeps
  lifecycle: LifecycleCallDeps
  manifest: ManifestDeps
  ownKeys: Pick<OwnKeys, 'jwks'>
}

/** The public endpoints. */
export function publicRoutes(services: PublicServices): Middleware {
  const router = new Router<HttpState>()
    .post('/webhooks/:event', receiveWebhook(services.webhooks))
    .post('/webhooks', receiveWebhook(services.webhooks))
    .post('/lifecycle/installed', receiveLifecycleCall(services.lifecycle, 'INSTALLED'))
    .post('/lifecycle/deleted', receiveLifecycleCall(services.lifecycle, 'DELETED'))
    .post('/lifecycle/status-changed', receiveLifecycleCall(services.lifecycle, 'STATUS_CHANGED'))
    .post('/lifecycle/settings-updated', receiveLifecycleCall(services.lifecycle, 'SETTINGS_UPDATED'))
    .get('/manifest', serveManifest(services.manifest))
    .get('/manifest.json', serveManifest(services.manifest))
    .get('/.well-known/jwks.json', serveJwks(services.ownKeys))
  return answerWrongMethods(router)
}
