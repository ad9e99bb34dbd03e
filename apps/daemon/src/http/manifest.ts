import { hash } from 'node:crypto'
import { type Manifest, withChosenEvents } from '@clockhouse/core/manifest'
import type { Clock } from '../clock.ts'
import type { DaemonEvents } from '../live/daemon-events.ts'
import type { Middleware } from './http-context.ts'

/** What the served manifest is made of. */
export interface ManifestDeps {
  manifest: Manifest
  chosenEvents: readonly string[]
  /** Where Clockify reaches this daemon. */
  baseUrl: string
  events: DaemonEvents
  clock: Clock
}

/** `GET /manifest`: what Clockify reads at every install. It changes only with the settings, so it is made once. */
export function serveManifest(deps: ManifestDeps): Middleware {
  const manifest = { ...withChosenEvents(deps.manifest, deps.chosenEvents), baseUrl: deps.baseUrl }
  const text = JSON.stringify(manifest, null, 2)
  const etag = `"${hash('sha256', text, 'base64url')}"`
  return (ctx) => {
    ctx.set('ETag', etag)
    ctx.set('Cache-Control', 'no-cache')
    ctx.set('Access-Control-Allow-Origin', '*')
    ctx.status = 200
    ctx.type = 'application/json; charset=utf-8'
    ctx.body = text
    if (ctx.method === 'GET') deps.events.tell('manifest.fetched', { at: deps.clock.now() })
    if (isNamedBy(ctx.get('If-None-Match'), etag)) ctx.status = 304
  }
}

/** Koa's own test gives up at `Cache-Control: no-cache`, which fetch adds to every conditional request. */
const isNamedBy = (header: string, etag: string): boolean =>
  header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
