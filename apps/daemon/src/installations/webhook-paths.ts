import { eventFromPathSegment } from '@clockhouse/core/events'
import type { Manifest } from '@clockhouse/core/manifest'
import { normalizePath } from '@clockhouse/core/manifest/paths'

/** How INSTALLED's paths become ours: normal form, below the path that the add-on's base address may have. */
export function pathsBelow(baseUrl: string): (pathOrUrl: string) => string {
  const prefix = normalizePath(baseUrl)
  return (pathOrUrl) => {
    const path = normalizePath(pathOrUrl)
    return prefix !== '/' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
  }
}

const WEBHOOKS = '/webhooks/'

/** Which event a webhook's path is for: as the manifest declares it, else by its name. */
export function eventsOfPaths(manifest: Manifest): (path: string) => string | null {
  const declared = new Map((manifest.webhooks ?? []).map(({ path, event }) => [normalizePath(path), event]))
  return (path) =>
    declared.get(path) ??
    (path.startsWith(WEBHOOKS) ? eventFromPathSegment(path.slice(WEBHOOKS.length)) : null)
}
