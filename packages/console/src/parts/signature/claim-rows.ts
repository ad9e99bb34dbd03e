/** A claim of a token as it is shown; `moment` is set where the claim is a time. */
export interface ClaimRow {
  name: string
  meaning: string
  value: string
  /** ISO 8601. */
  moment: string | null
}

const MEANINGS: Record<string, string> = {
  iss: 'who made the token',
  sub: 'for which add-on',
  type: 'what kind of token',
  workspaceId: 'the workspace it stands for',
  addonId: 'the installation it stands for',
  user: 'in whose name it acts',
  workspaceRole: "that user's role in the workspace",
  exp: 'not valid after',
  nbf: 'not valid before',
  iat: 'made at',
  backendUrl: "where this workspace's API is",
  reportsUrl: 'where its reports API is',
  locationsUrl: 'where its locations API is',
  screenshotsUrl: 'where its screenshots API is',
  ptoUrl: 'where its time off API is',
  language: "the user's language",
  theme: "the user's theme",
}
const TIMES = new Set(['exp', 'nbf', 'iat'])
const ORDER = Object.keys(MEANINGS)

/** The claims of a token, the known ones first and in a steady order. */
export function claimRows(claims: Record<string, unknown>): ClaimRow[] {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return Object.entries(claims)
    .sort(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other))
    .map(([name, value]) => ({
      name,
      meaning: MEANINGS[name] ?? '',
      value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
      moment: TIMES.has(name) ? momentOf(value) : null,
    }))
}

/** Seconds since 1970 as ISO; null when a hostile token holds something else. */
function momentOf(value: unknown): string | null {
  if (typeof value !== 'number') return null
  const date = new Date(value * 1000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
