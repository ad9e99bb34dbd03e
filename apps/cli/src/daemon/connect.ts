import { type AdminClient, createAdminClient } from '@clockhouse/core/client'
import { CommandFailure } from '../command-failure.ts'
import { EXIT } from '../exit-codes.ts'
import type { DaemonAddress } from './daemon-address.ts'
import { findDaemon } from './find-daemon.ts'

/** A client of the admin API, and the address and headers that the feed needs too. */
export interface Connection extends DaemonAddress {
  client: AdminClient
  headers: () => Record<string, string>
}

/** Reads from the environment which daemon is meant. Nothing is sent before the first call. */
export function connect(env: NodeJS.ProcessEnv): Connection {
  const address = findDaemon(env)
  const headers = (): Record<string, string> =>
    address.token === null ? {} : { authorization: `Bearer ${address.token}` }
  const client = createAdminClient({
    baseUrl: address.baseUrl,
    headers,
    fetch: async (request, init) => ofDaemon(await fetch(request, init), address),
  })
  return { ...address, headers, client }
}

/** A daemon's errors are problem documents, and no answer of its API is a page: else another server lives there. */
function ofDaemon(response: Response, address: DaemonAddress): Response {
  const type = response.headers.get('content-type') ?? ''
  const isDaemon = response.ok ? !type.startsWith('text/html') : type.startsWith('application/problem+json')
  if (isDaemon) return response
  throw new CommandFailure(
    EXIT.unavailable,
    `something answers at ${address.baseUrl} with status ${response.status}, but it is no Clockhouse daemon`,
  )
}
