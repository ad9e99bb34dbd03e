import { problemOf } from '@clockhouse/core/client'
import { FeedRefused } from '@clockhouse/core/client/feed'
import type { ProblemDocument } from '@clockhouse/core/contract/problem'
import { ORPCError } from '@orpc/client'
import { CommandFailure } from '../command-failure.ts'
import { EXIT } from '../exit-codes.ts'
import type { DaemonAddress } from './daemon-address.ts'

/**
 * Does something with the daemon; what comes back as an error becomes a sentence and an exit code.
 * @throws CommandFailure
 */
export async function withDaemon<T>(address: DaemonAddress, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explain(error, address)
  }
}

function explain(error: unknown, address: DaemonAddress): unknown {
  if (error instanceof FeedRefused) return refusal(error.status, error.problem, address)
  if (error instanceof ORPCError) return refusal(error.status, problemOf(error), address)
  return isNetworkError(error) ? unreachable(error, address) : error
}

function refusal(status: number, problem: ProblemDocument | null, address: DaemonAddress): CommandFailure {
  if (problem === null) {
    const found = `something at ${address.baseUrl} answers with status ${status}, but it is no Clockhouse daemon`
    return new CommandFailure(EXIT.unavailable, found)
  }
  const places = (problem.errors ?? [])
    .filter(({ message }) => !problem.detail.includes(message))
    .map(({ pointer, message }) => `\n  ${pointer} ${message}`.trimEnd())
  const hint = status === 401 && address.token === null ? '\nSet CLOCKHOUSE_TOKEN to an admin token.' : ''
  return new CommandFailure(exitCodeOf(status), `${problem.detail}${places.join('')}${hint}`)
}

function exitCodeOf(status: number) {
  if (status === 400) return EXIT.usage
  if (status === 401 || status === 403) return EXIT.notAllowed
  return status === 502 || status === 503 || status === 504 ? EXIT.unavailable : EXIT.failure
}

/** `fetch` throws a TypeError whose cause is the network's own error. */
const isNetworkError = (error: unknown): error is TypeError =>
  error instanceof TypeError && error.cause instanceof Error

/** No daemon answers at the address. */
export function unreachable(error: Error, address: DaemonAddress): CommandFailure {
  const reason = error.cause instanceof Error ? error.cause.message || codeOf(error.cause) : error.message
  return new CommandFailure(
    EXIT.unavailable,
    `no daemon answers at ${address.baseUrl} (${reason})\n` +
      'Start one with "npm start" or "clockhouse serve", or say where it is with CLOCKHOUSE_URL.',
  )
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : 'no reason given')
