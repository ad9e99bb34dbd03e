import { setTimeout as wait } from 'node:timers/promises'
import { type Logger, pino } from 'pino'
import { assembleSandbox, type SandboxParts } from './assemble.ts'
import { readSandboxConfig, type SandboxConfig } from './config.ts'
import type { PeopleAtWork } from './sandbox-types.ts'
import { createApp, type Listener, listen } from './server.ts'
import { PUBLIC_KEY_PATH } from './signing/key-routes.ts'
import { noStateFolder, openStateFolder, type StateFolder } from './state/state-folder.ts'
import { tellLog } from './tell-log.ts'
import { tellWebhooks } from './webhooks/tell-webhooks.ts'
import { createPeopleAtWork } from './work/people-at-work.ts'

export { SandboxConfigurationError } from './config.ts'
export { SandboxStateError } from './state/state-error.ts'

/** A stand-in for Clockify that runs. */
export interface Sandbox {
  url: string
  /** The owner's `X-Api-Key`. */
  apiKey: string
  publicKeyUrl: string
  /** Ends within five seconds; what is kept is on disk when it resolves. */
  close(): Promise<void>
}

/** What tests put in the place of the world. */
export interface SandboxOptions {
  /** To stderr; off when not given. */
  log?: boolean
  /** Where the time comes from, in milliseconds since 1970. */
  now?: () => number
}

/**
 * Starts a stand-in from `SANDBOX_…` variables. It logs to stderr, or not at all.
 * @throws SandboxConfigurationError that lists every wrong setting; nothing has been opened by then
 * @throws SandboxStateError when SANDBOX_DATA_DIR holds what cannot be used
 */
export async function startSandbox(
  env: Record<string, string | undefined>,
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const config = readSandboxConfig(env)
  const log = pino({ level: options.log ? 'info' : 'silent' }, pino.destination(2))
  const address = { url: '' }
  const folder = await openFolder(config, log)
  const baseUrl = () => address.url
  const now = options.now ?? Date.now
  const parts = await assembleSandbox({ config, folder, now, baseUrl, tellLog: tellLog(log) })
  const people = createPeopleAtWork({ store: parts.store, baseUrl, seed: config.seed })
  const listener = await openListener({ config, parts, people, log })
  address.url = listener.url

  parts.workspaces.onChange((change) => tellWebhooks(parts, change))
  parts.queue.resume()
  if (config.workPerMinute > 0) people.start(config.workPerMinute)
  return {
    url: listener.url,
    apiKey: parts.store.ownerApiKey(),
    publicKeyUrl: `${listener.url}${PUBLIC_KEY_PATH}`,
    close: () => closeSandbox({ people, parts, listener, folder }),
  }
}

const openFolder = async ({ dataDir }: SandboxConfig, log: Logger): Promise<StateFolder> =>
  dataDir === null
    ? noStateFolder
    : openStateFolder(dataDir, (error) => log.error({ err: error }, 'the state could not be written'))

const openListener = ({
  config,
  ...deps
}: {
  config: SandboxConfig
  parts: SandboxParts
  people: PeopleAtWork
  log: Logger
}): Promise<Listener> =>
  listen(createApp({ ...deps, requestsPerSecond: config.rateLimitRps }), config.host, config.port)

const PEOPLE_PATIENCE_MS = 1_000

/** People go home, deliveries pause, calls end, and what they changed is written. */
async function closeSandbox(running: {
  people: PeopleAtWork
  parts: SandboxParts
  listener: Listener
  folder: StateFolder
}): Promise<void> {
  await Promise.race([running.people.stop(), wait(PEOPLE_PATIENCE_MS, undefined, { ref: false })])
  running.parts.queue.stop()
  await running.parts.outgoing.close()
  await running.listener.close()
  await running.folder.flush()
}
