/**
 * The normal form of a path: Clockify joins `baseUrl + "/" + path` and so calls `//webhooks/x`, and its INSTALLED call
 * names webhooks by path, by doubled path or by whole address. All become `/webhooks/x`: the pathname, slashes
 * collapsed, no slash at the end.
 */
export function normalizePath(pathOrUrl: string): string {
  const pathname = /^https?:\/\//i.test(pathOrUrl) ? pathnameOf(pathOrUrl) : withoutQuery(pathOrUrl)
  const collapsed = `/${pathname}`.replace(/\/{2,}/g, '/')
  return collapsed.length > 1 && collapsed.endsWith('/') ? collapsed.slice(0, -1) : collapsed
}

function pathnameOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? '/' : parsed.pathname
}

const withoutQuery = (path: string): string => path.split(/[?#]/, 1)[0] ?? ''
