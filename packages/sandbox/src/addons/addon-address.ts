import type { Manifest } from '@clockhouse/core/manifest'

/** Where a path of the manifest is called: base address and path joined by one slash, as Clockify's schema says. */
export const addonAddress = (manifest: Manifest, path: string): string =>
  `${manifest.baseUrl.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`

/** How INSTALLED names a webhook: Clockify puts a slash before the manifest's path, which then has two. */
export const installedPath = (path: string): string => `/${path}`
