import { nearest } from '@clockhouse/core/filter/nearest'
import { z } from 'zod'

function count(least: number, most: number) {
  const rule = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error: rule }).int(rule).min(least, rule).max(most, rule)
}

/** Every setting of the stand-in, once: meaning, limits, default. */
export const SandboxSettings = z.object({
  SANDBOX_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an IP address or a host name')
    .default('127.0.0.1')
    .describe('Address to listen on; the control surface answers loopback only, whatever this is'),
  SANDBOX_PORT: count(0, 65_535)
    .default(8090)
    .describe('Port to listen on; 0 picks a free one and prints it'),
  SANDBOX_SEED: count(0, 4_294_967_295)
    .default(1)
    .describe('Everything generated follows from it: ids, names, entries, faults'),
  SANDBOX_USERS: count(2, 5_000)
    .default(12)
    .describe('People of the workspace, its owner included; at least one is not an admin'),
  SANDBOX_PROJECTS: count(1, 10_000).default(20).describe('Projects of the workspace'),
  SANDBOX_TASKS: count(0, 100_000).default(80).describe('Tasks, over all projects'),
  SANDBOX_TIME_ENTRIES: count(0, 1_000_000).default(2_000).describe('Time entries, over all people'),
  SANDBOX_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 visible ASCII characters')
    .optional()
    .describe("The owner's X-Api-Key; made from the seed when unset"),
  SANDBOX_DATA_DIR: z
    .string()
    .optional()
    .describe('Folder that keeps everything over restarts; nothing is kept when unset'),
  SANDBOX_WORK_PER_MINUTE: count(0, 6_000)
    .default(0)
    .describe("Actions of the workspace's people per minute, through the same REST"),
  SANDBOX_RATE_LIMIT_RPS: count(1, 1_000_000)
    .default(50)
    .describe('Calls per second of one installation or API key; more are answered 429'),
  SANDBOX_MAX_WEBHOOKS_PER_ADDON: count(1, 1_000)
    .optional()
    .describe('Webhooks that one add-on may have; unlimited when unset, 20 is what Clockify documents'),
  SANDBOX_WEBHOOK_API: z
    .enum(['open', 'closed'], { error: 'must be open or closed' })
    .default('open')
    .describe('closed: webhook routes refuse add-on tokens with 401 "API is not accessible"'),
})

/** The settings under the names that the code uses. */
export interface SandboxConfig {
  host: string
  port: number
  seed: number
  users: number
  projects: number
  tasks: number
  timeEntries: number
  apiKey: string | null
  dataDir: string | null
  workPerMinute: number
  rateLimitRps: number
  maxWebhooksPerAddon: number | null
  webhookApi: 'open' | 'closed'
}

/** Settings are wrong: the message names all of them, one a line. The process answers it with exit code 78. */
export class SandboxConfigurationError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The sandbox's settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'SandboxConfigurationError'
    this.problems = problems
  }
}

const PREFIX = 'SANDBOX_'
const NOT_SHOWN = new Set(['SANDBOX_API_KEY'])

/**
 * Reads the `SANDBOX_…` variables; an empty one counts as unset, other variables are none of its business.
 * @throws SandboxConfigurationError that lists every unknown name and every wrong value
 */
export function readSandboxConfig(env: Record<string, string | undefined>): SandboxConfig {
  const given = Object.entries(env).filter(([name, value]) => name.startsWith(PREFIX) && value)
  const unknown = given
    .filter(([name]) => !(name in SandboxSettings.shape))
    .map(([name]) => unknownName(name))
  const parsed = SandboxSettings.safeParse(Object.fromEntries(given))
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => wrongValue(issue, env))
  if (!parsed.success || unknown.length > 0) throw new SandboxConfigurationError([...unknown, ...wrong])
  return toConfig(parsed.data)
}

/** The prefix that all names have says nothing about which one was meant. */
function unknownName(name: string): string {
  const known = Object.keys(SandboxSettings.shape)
  const ends = known.map((each) => each.slice(PREFIX.length))
  const meant = nearest(name.slice(PREFIX.length), ends).map((end) => PREFIX + end)
  const advice = meant.length > 0 ? `did you mean ${meant.join(', or ')}?` : `there are ${known.join(', ')}`
  return `${name} is not a setting; ${advice}`
}

function wrongValue(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = String(issue.path[0])
  const found = NOT_SHOWN.has(name) ? 'found a value that is not shown' : `found ${JSON.stringify(env[name])}`
  return `${name}: ${found}; ${issue.message}`
}

const toConfig = (settings: z.infer<typeof SandboxSettings>): SandboxConfig => ({
  host: settings.SANDBOX_HOST,
  port: settings.SANDBOX_PORT,
  seed: settings.SANDBOX_SEED,
  users: settings.SANDBOX_USERS,
  projects: settings.SANDBOX_PROJECTS,
  tasks: settings.SANDBOX_TASKS,
  timeEntries: settings.SANDBOX_TIME_ENTRIES,
  apiKey: settings.SANDBOX_API_KEY ?? null,
  dataDir: settings.SANDBOX_DATA_DIR ?? null,
  workPerMinute: settings.SANDBOX_WORK_PER_MINUTE,
  rateLimitRps: settings.SANDBOX_RATE_LIMIT_RPS,
  maxWebhooksPerAddon: settings.SANDBOX_MAX_WEBHOOKS_PER_ADDON ?? null,
  webhookApi: settings.SANDBOX_WEBHOOK_API,
})
