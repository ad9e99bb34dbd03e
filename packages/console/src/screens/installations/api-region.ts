/** Where a workspace's API is served. */
export interface ApiRegion {
  /** `EU (Germany)`; the host where the region is not known. */
  title: string
  host: string | null
}

const REGIONS: Record<string, string> = {
  api: 'Global',
  euc1: 'EU (Germany)',
  use2: 'USA',
  euw2: 'United Kingdom',
  apse2: 'Australia',
}

/** The region that the address of a workspace's API names. */
export function regionOf(apiUrl: string | null): ApiRegion {
  if (apiUrl === null) return { title: 'not told', host: null }
  if (!URL.canParse(apiUrl)) return { title: apiUrl, host: null }
  const { host, hostname } = new URL(apiUrl)
  if (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]')
    return { title: 'This machine', host }
  const known = hostname.endsWith('.clockify.me') ? REGIONS[hostname.split('.')[0] ?? ''] : undefined
  return { title: known ?? host, host }
}
