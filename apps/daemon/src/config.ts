import { join, resolve } from 'node:path'
import type { Manifest } from '@clockhouse/core/manifest'
import { ConfigurationError, type SettingProblem } from './config/configuration-error.ts'
import { readManifest } from './config/read-manifest.ts'
import { meaningOf, type SettingMeaning } from './config/setting.ts'
import { brokenRules } from './config/setting-rules.ts'
import { Settings } from './config/settings.ts'
import { findLaterSettings, findUnknownSettings } from './config/unknown-settings.ts'

export { ConfigurationError, type SettingProblem } from './config/configuration-error.ts'

/** What the daemon was told: checked, complete, in its own words. */
export interface Config {
  /** Null: the listener's own address. */
  baseUrl: string | null
  listener: { host: string; port: number }
  /** Null: admin API, metrics and console share the public listener. */
  adminListener: { host: string; port: number } | null
  dataDir: string
  databasePath: string
  /** As in its file, with what the settings override; its `baseUrl` is still the file's. */
  manifest: Manifest
  manifestEvents: readonly string[]
  wantedEvents: readonly string[]
  environment: 'prod' | 'dev' | 'sandbox'
  publicKeyPem: string | null
  jwksUrl: string | null
  verifySignatures: boolean
  hmacSecret: string | null
  encryptionKey: Uint8Array | null
  adminToken: string | null
  metricsToken: string | null
  webhookMaxBytes: number
  adminMaxBytes: number
  dedupeWindowMs: number
  quarantineMax: number
  log: { level: Settings['LOG_LEVEL']; format: 'json' | 'pretty' | null }
  /** Settings of the contract that are set, though this version does not serve them. */
  ignored: readonly string[]
}

/**
 * Reads the settings from the environment's variables; opens nothing. An empty variable counts as unset.
 *
 * @throws ConfigurationError that lists everything that is wrong.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = parseEach(env)
  const manifest = readManifest(parsed.values.MANIFEST_PATH ?? './manifest.json', parsed.values)
  const problems = [
    ...parsed.problems,
    ...brokenRules(parsed.values),
    ...(manifest.kind === 'wrong' ? manifest.problems : []),
    ...findUnknownSettings(env).map(unknownProblem),
  ]
  if (problems.length > 0 || manifest.kind === 'wrong') throw new ConfigurationError(problems)
  return toConfig(parsed.values as Settings, manifest.manifest, findLaterSettings(env))
}

/** One line of the reference of settings. */
export interface SettingDescription extends SettingMeaning {
  name: string
}

/** All settings with what they mean: `docs/reference/settings.md` is made from this. */
export function describeSettings(): SettingDescription[] {
  return Object.entries(Settings.shape).map(([name, schema]) => ({ name, ...meaningOf(schema) }))
}

/** One setting at a time, so that one wrong value hides no other. */
function parseEach(env: Record<string, string | undefined>): {
  values: Partial<Settings>
  problems: SettingProblem[]
} {
  const values: Record<string, unknown> = {}
  const problems: SettingProblem[] = []
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const found = env[name] === '' ? undefined : env[name]
    const result = schema.safeParse(found)
    if (result.success) values[name] = result.data
    else problems.push(wrongValue(name, found, meaningOf(schema), result.error.issues))
  }
  return { values: values as Partial<Settings>, problems }
}

function wrongValue(
  name: string,
  found: string | undefined,
  meaning: SettingMeaning,
  issues: readonly { code: string; message: string }[],
): SettingProblem {
  const details = issues.filter((issue) => issue.code === 'custom' && issue.message !== 'Invalid input')
  const reason = details.map((issue) => `${issue.message}; `).join('')
  return {
    name,
    found: meaning.secret ? null : (found ?? null),
    advice: `${reason}allowed: ${meaning.allowed}.`,
  }
}

const unknownProblem = ({
  name,
  suggestion,
}: {
  name: string
  suggestion: string | null
}): SettingProblem => ({
  name,
  found: null,
  advice: `there is no such setting${suggestion === null ? '' : `; did you mean ${suggestion}?`}`,
})

function toConfig(settings: Settings, manifest: Manifest, ignored: readonly string[]): Config {
  const dataDir = resolve(settings.DATA_DIR)
  return {
    baseUrl: settings.BASE_URL ?? null,
    listener: { host: settings.HOST, port: settings.PORT },
    adminListener:
      settings.ADMIN_PORT === undefined
        ? null
        : { host: settings.ADMIN_HOST ?? '127.0.0.1', port: settings.ADMIN_PORT },
    dataDir,
    databasePath: resolve(settings.DATABASE_URL?.slice('sqlite:'.length) ?? join(dataDir, 'clockhouse.db')),
    manifest,
    manifestEvents: settings.MANIFEST_EVENTS,
    wantedEvents: settings.WEBHOOK_EVENTS,
    environment: settings.CLOCKIFY_ENVIRONMENT,
    publicKeyPem: settings.CLOCKIFY_PUBLIC_KEY ?? null,
    jwksUrl: settings.CLOCKIFY_JWKS_URL ?? null,
    verifySignatures: settings.REQUIRE_SIGNATURE_VERIFICATION,
    hmacSecret: settings.WEBHOOK_HMAC_SECRET ?? null,
    encryptionKey: settings.ENCRYPTION_KEY ?? null,
    adminToken: settings.ADMIN_TOKEN ?? null,
    metricsToken: settings.METRICS_TOKEN ?? null,
    webhookMaxBytes: settings.WEBHOOK_MAX_PAYLOAD_BYTES,
    adminMaxBytes: settings.API_CALL_MAX_PAYLOAD_BYTES,
    dedupeWindowMs: settings.DEDUPE_WINDOW_SECONDS * 1000,
    quarantineMax: settings.QUARANTINE_MAX,
    log: { level: settings.LOG_LEVEL, format: settings.LOG_FORMAT ?? null },
    ignored,
  }
}
