import { ADMIN_API_PATH, adminContract } from '@clockhouse/core/contract'
import { FeedEvent } from '@clockhouse/core/contract/feed'
import { ProblemDocument } from '@clockhouse/core/contract/problem'
import type { OpenAPI } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Middleware } from '../http-context.ts'
import { handWrittenPaths, PROBLEM_RESPONSES } from './openapi-parts.ts'
import { type AdminOperation, adminOperations } from './operations.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

/** The OpenAPI document of the admin API, generated from the contract; `adminUrl` is where that is served. */
async function openApiDocument(adminUrl: string, version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(adminContract, {
    info: {
      title: 'Clockhouse admin API',
      version,
      description:
        'Watch and steer a Clockhouse daemon: installations, deliveries, refused requests, samples, tokens and the live feed. Every error is an RFC 9457 problem document; lists are read by `limit` and `cursor`.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: `${adminUrl}${ADMIN_API_PATH}`, description: 'This daemon' }],
    tags: TAGS,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An admin token: `ch_…`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description: 'A browser session. Its writes must carry the CSRF token as `X-CSRF-Token`.',
        },
      },
      responses: PROBLEM_RESPONSES,
    },
    commonSchemas: { Problem: { schema: ProblemDocument }, FeedEvent: { schema: FeedEvent } },
  })
  document.paths = { ...document.paths, ...handWrittenPaths }
  for (const operation of adminOperations) describeAccess(document, operation)
  return document
}

const TAGS = [
  { name: 'status', description: 'The daemon itself: health, totals, latency, activity.' },
  { name: 'installations', description: 'Where the add-on is installed, and the life of each installation.' },
  { name: 'deliveries', description: 'Everything that was acknowledged.' },
  { name: 'quarantine', description: 'Requests that were refused, and why.' },
  { name: 'samples', description: 'A realistic delivery of each event, to look at and to send.' },
  { name: 'events', description: 'How far the add-on has met each official event.' },
  { name: 'feed', description: 'What happens, told as it happens.' },
  { name: 'tokens', description: 'Admin tokens and their roles.' },
  { name: 'audit', description: 'Who did what.' },
  { name: 'session', description: 'Signing in and out with a browser.' },
]

/** Says of an operation who may call it, and how its refusals look. */
function describeAccess(document: OpenAPI.Document, operation: AdminOperation): void {
  const item = document.paths?.[operation.path]
  const method = operation.method.toLowerCase() as 'get' | 'post' | 'delete'
  const described = item?.[method]
  if (described === undefined) throw new Error(`the document lacks ${operation.method} ${operation.path}`)
  const needs = operation.role === null ? 'Needs no sign-in.' : `Needs the role \`${operation.role}\`.`
  const description = described.description === undefined ? needs : `${described.description} ${needs}`
  Object.assign(described, {
    description,
    'x-role': operation.role,
    security: operation.role === null ? [] : [{ bearer: [] }, { session: [] }],
    responses: { ...described.responses, ...problemsOf(operation) },
  })
}

function problemsOf(operation: AdminOperation): Record<string, { $ref: string }> {
  const statuses = ['400', '401', '403', '429']
  if (operation.path.includes('{')) statuses.push('404')
  if (operation.path === '/tokens/{id}') statuses.push('409')
  if (operation.method === 'POST') statuses.push('413', '415')
  statuses.push('503')
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]))
}

/** `GET /admin/v1/openapi.json`; made when it is first asked for. */
export function openApiRoute(adminUrl: string, version: string): Middleware {
  let document: Promise<string> | null = null
  return async (ctx) => {
    document ??= openApiDocument(adminUrl, version).then((made) => JSON.stringify(made, null, 2))
    ctx.body = await document
    ctx.type = 'application/json; charset=utf-8'
  }
}
