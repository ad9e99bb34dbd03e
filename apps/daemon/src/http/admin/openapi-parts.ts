import type { OpenAPI } from '@orpc/contract'

const problem = (
  description: string,
  headers?: OpenAPI.ResponseObject['headers'],
): OpenAPI.ResponseObject => ({
  description,
  ...(headers === undefined ? {} : { headers }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const seconds = { description: 'Seconds until the next try.', schema: { type: 'integer' as const } }

/** The refusals that operations share, by status. */
export const PROBLEM_RESPONSES: Record<string, OpenAPI.ResponseObject> = {
  '400': problem('The input is wrong; `errors` says where.'),
  '401': problem('No token or session, or one that does not work.'),
  '403': problem('The role is too low, or a write of a browser session lacks its CSRF token.'),
  '404': problem('There is no such thing.'),
  '409': problem('What is there now does not allow it.'),
  '413': problem('The body is too large.'),
  '415': problem('The body is not JSON.'),
  '429': problem('Too many wrong tokens came from this address.', { 'Retry-After': seconds }),
  '503': problem('The store cannot be used now, or the daemon is stopping.', { 'Retry-After': seconds }),
}

/** Operations that are served beside the contract. */
export const handWrittenPaths: OpenAPI.PathsObject = {
  '/feed': {
    get: {
      operationId: 'feed.follow',
      tags: ['feed'],
      summary: 'Follow what happens, as server-sent events',
      description:
        'Each message has the type as `event`, a JSON document as `data` and, unless it is momentary, an `id`. With the last `id` as `Last-Event-ID` the feed goes on after it, without gap or repetition. A comment comes every ten seconds.',
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          description: 'Go on after this message.',
          schema: { type: 'string' },
        },
      ],
      responses: {
        '200': {
          description: 'A stream that does not end.',
          content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/FeedEvent' } } },
        },
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openapi.get',
      tags: ['status'],
      summary: 'This document',
      responses: {
        '200': {
          description: 'An OpenAPI 3.1 document.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
}
