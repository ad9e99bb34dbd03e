import { z } from 'zod'
import { CommandFailure } from '../command-failure.ts'
import { EXIT } from '../exit-codes.ts'
import type { DaemonAddress } from './daemon-address.ts'
import { findStartedHere } from './started-here.ts'

const DEFAULT_URL = 'http://localhost:8080'
const HttpUrl = z.url({ protocol: /^https?$/ })

/**
 * Finds the daemon by `CLOCKHOUSE_URL` and `CLOCKHOUSE_TOKEN`, else by `BASE_URL` and `ADMIN_TOKEN`, else the one
 * that `npm start` runs from this clone. The last one's token goes to its own address only.
 * @throws CommandFailure when the address is none
 */
export function findDaemon(env: NodeJS.ProcessEnv): DaemonAddress {
  const token = env.CLOCKHOUSE_TOKEN || env.ADMIN_TOKEN || null
  const name = env.CLOCKHOUSE_URL ? 'CLOCKHOUSE_URL' : 'BASE_URL'
  const url = env[name]
  if (url) return { baseUrl: checkUrl(name, url), token }
  const started = token === null ? findStartedHere(env) : null
  return started ?? { baseUrl: DEFAULT_URL, token }
}

function checkUrl(name: string, url: string): string {
  if (HttpUrl.safeParse(url).success) return url
  throw new CommandFailure(
    EXIT.configuration,
    `${name} is "${url}"; it must be an address like ${DEFAULT_URL}`,
  )
}
