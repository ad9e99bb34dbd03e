import { type AdminClient, createAdminClient } from '@clockhouse/core/client'
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
  return { ...address, headers, client: createAdminClient({ baseUrl: address.baseUrl, headers }) }
}
