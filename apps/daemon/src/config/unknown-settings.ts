import { Settings } from './settings.ts'

/** Settings of the contract that later versions serve. Set now, they are named and ignored. */
const LATER_SETTINGS: readonly string[] = [
  'REDIS_URL',
  'WEBHOOK_REGISTRATION',
  'CLOCKIFY_ALLOWED_API_DOMAINS',
  'AUTO_BOOTSTRAP_ON_INSTALL',
  'BOOTSTRAP_CONCURRENCY',
  'BOOTSTRAP_MAX_PAGES',
  'BOOTSTRAP_PAGE_SIZE',
  'BOOTSTRAP_MAX_RETRIES',
  'RATE_LIMIT_RPS',
  'WEBHOOK_REQUEST_MAX_RETRIES',
  'WEBHOOK_REQUEST_BACKOFF_BASE',
  'WEBHOOK_REQUEST_BACKOFF_CAP',
  'FORWARD_URL',
  'FORWARD_TIMEOUT_MS',
  'FORWARD_ALLOW_PRIVATE',
  'DELIVERY_RETENTION_DAYS',
  'DELIVERY_RETENTION_GB',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
]

const KNOWN: readonly string[] = [...Object.keys(Settings.shape), ...LATER_SETTINGS]

/** Names that begin so are ours, and a wrong one is a mistake. */
const OUR_PREFIXES = [
  'CLOCKHOUSE_',
  'CLOCKIFY_',
  'WEBHOOK_',
  'MANIFEST_',
  'ADDON_',
  'DEDUPE_',
  'QUARANTINE_',
  'BOOTSTRAP_',
  'FORWARD_',
  'DELIVERY_',
]

/** Names with our prefixes that others read: the command line, the stand-in, other tools for Clockify. */
const OTHERS =
  /^(CLOCKHOUSE_URL|CLOCKHOUSE_TOKEN|CLOCKHOUSE_PROFILE|CLOCKHOUSE_TEST_\w+|CLOCKIFY_API_KEY|CLOCKIFY_WORKSPACE_ID)$/

/** A variable that is no setting, though it looks like one. */
export interface UnknownSetting {
  name: string
  suggestion: string | null
}

/**
 * Variables that are mistaken settings: with one of our prefixes, or one slip away from a known name. Everything else
 * in the environment (PATH, npm's, other programs') is none of our business.
 */
export function findUnknownSettings(env: Record<string, string | undefined>): UnknownSetting[] {
  return Object.keys(env)
    .filter((name) => env[name] !== undefined && !KNOWN.includes(name) && !OTHERS.test(name))
    .map((name) => ({ name, suggestion: KNOWN.find((known) => isSlipOf(name, known)) ?? null }))
    .filter(({ name, suggestion }) => suggestion !== null || OUR_PREFIXES.some((p) => name.startsWith(p)))
}

/** Settings of later versions that are set. */
export const findLaterSettings = (env: Record<string, string | undefined>): string[] =>
  LATER_SETTINGS.filter((name) => (env[name] ?? '') !== '')

/** Short names (HOST, PORT) have too many honest neighbours to be guessed. */
const MIN_GUESSED_LENGTH = 7

function isSlipOf(name: string, known: string): boolean {
  if (known.length < MIN_GUESSED_LENGTH) return false
  const plain = (text: string): string => text.toUpperCase().replaceAll('_', '')
  return plain(name) === plain(known) || isOneEditAway(name, known)
}

/** One character added, left out or exchanged, or two neighbours swapped. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const restA = a.slice(start)
  const restB = b.slice(start)
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return swapped || restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
