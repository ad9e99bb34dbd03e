import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { ADMIN_API_PATH, type AdminContract, adminContract } from '../contract/contract.ts'
import { ProblemDocument } from '../contract/problem.ts'

/** The admin API as functions: `client.deliveries.list({ limit: 10 })`. */
export type AdminClient = JsonifiedClient<ContractRouterClient<AdminContract>>

/** How a client reaches its daemon. */
export interface AdminConnection {
  /** The daemon's address, with or without a trailing slash: `http://localhost:8080`. */
  baseUrl: string
  /** Sent with each call: a bearer token outside browsers, the CSRF token inside. */
  headers?: () => Record<string, string>
  /** The platform's fetch unless given. */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>
}

/**
 * A typed client of the admin API.
 * Refused calls throw an `ORPCError` whose `data` is the daemon's problem document (see `problemOf`).
 */
export function createAdminClient(connection: AdminConnection): AdminClient {
  const send = connection.fetch ?? ((request, init) => globalThis.fetch(request, init))
  return createORPCClient(
    new OpenAPILink(adminContract, {
      url: connection.baseUrl.replace(/\/+$/, '') + ADMIN_API_PATH,
      headers: () => connection.headers?.() ?? {},
      fetch: async (request, init) => withPlainJson(await send(request, init as RequestInit)),
      customErrorResponseBodyDecoder: (body, response) => {
        const problem = ProblemDocument.safeParse(body)
        if (!problem.success) return null
        return new ORPCError(problem.data.title, {
          status: response.status,
          message: problem.data.detail,
          data: problem.data,
        })
      },
    }),
  )
}

/** oRPC reads a body as JSON only under JSON's own content type; a problem document has one of its own (RFC 9457). */
function withPlainJson(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const { status, statusText } = response
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/json')
  return new Response(response.body, { status, statusText, headers })
}

/** The problem document of a refused call; null when the daemon did not answer with one (it was not reached, say). */
export function problemOf(error: unknown): ProblemDocument | null {
  if (!(error instanceof ORPCError)) return null
  const problem = ProblemDocument.safeParse(error.data)
  return problem.success ? problem.data : null
}
