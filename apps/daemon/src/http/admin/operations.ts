import { adminContract } from '@clockhouse/core/contract'
import type { Role } from '@clockhouse/core/contract/access'
import type { OperationMeta } from '@clockhouse/core/contract/operation'
import { traverseContractProcedures } from '@orpc/server'
import { z } from 'zod'

/** What must be known of a route before its handler is called. */
export interface AdminOperation {
  method: string
  /** As in the contract: `/deliveries/{id}`. */
  path: string
  /** Null for signing in, which needs none. */
  role: Role | null
  /** The names that its query may have. */
  queryNames: ReadonlySet<string>
}

export type FoundOperation =
  | { kind: 'found'; operation: AdminOperation }
  | { kind: 'wrong-method'; allow: string[] }
  | { kind: 'unknown' }

/** Served beside the contract: the live feed and the OpenAPI document. */
export const FEED_PATH = '/feed'
export const OPENAPI_PATH = '/openapi.json'

const beside = (path: string): AdminOperation => ({
  method: 'GET',
  path,
  role: 'viewer',
  queryNames: new Set(),
})

/** Every operation of the admin API, read from the contract once. */
export const adminOperations: readonly AdminOperation[] = [
  ...contractOperations(),
  beside(FEED_PATH),
  beside(OPENAPI_PATH),
]

const patterns = adminOperations.map((operation) => ({ operation, pattern: patternOf(operation.path) }))

/** The operation of a method and a path below the API's own; HEAD is asked as GET. */
export function findOperation(method: string, path: string): FoundOperation {
  if (!isPlain(path)) return { kind: 'unknown' }
  const here = patterns.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation)
  const operation = here.find((one) => one.method === method)
  if (operation !== undefined) return { kind: 'found', operation }
  if (here.length === 0) return { kind: 'unknown' }
  return {
    kind: 'wrong-method',
    allow: here.flatMap((one) => (one.method === 'GET' ? ['GET', 'HEAD'] : [one.method])),
  }
}

/**
 * Whether a path is read alike by everybody: the contract's handler gets it as a URL, where backslashes are slashes and
 * dots climb. A path that would become another one there must not pass here under the role of what it looks like.
 */
const isPlain = (path: string): boolean => new URL(`http://localhost${path}`).pathname === path

function contractOperations(): AdminOperation[] {
  const operations: AdminOperation[] = []
  traverseContractProcedures({ router: adminContract, path: [] }, ({ contract }) => {
    const { route, meta, inputSchema } = contract['~orpc']
    const { method = 'GET', path = '/' } = route
    const names = method === 'GET' && inputSchema instanceof z.ZodObject ? Object.keys(inputSchema.shape) : []
    operations.push({
      method,
      path,
      role: (meta as OperationMeta).role,
      queryNames: new Set(names.filter((name) => !path.includes(`{${name}}`))),
    })
  })
  return operations
}

function patternOf(path: string): RegExp {
  const source = path
    .split(/\{[^}]+\}/)
    .map((part) => part.replaceAll('.', '\\.'))
    .join('[^/]+')
  return new RegExp(`^${source}$`)
}
