import { ORPCError } from '@orpc/client'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { sessionQuery } from './session-query.ts'

/** Whether an answer says that nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean => error instanceof ORPCError && error.status === 401

/**
 * Sends whoever is not signed in to the sign-in page, which leads back to `from`. A daemon that cannot be reached is
 * no reason to ask for a token: the shell says so itself.
 */
export async function requireSession(queryClient: QueryClient, from: string): Promise<void> {
  try {
    await queryClient.ensureQueryData(sessionQuery)
  } catch (error) {
    if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { from }, replace: true })
  }
}
