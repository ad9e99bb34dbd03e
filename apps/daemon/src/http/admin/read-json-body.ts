import getRawBody from 'raw-body'
import { parseBody } from '../../intake/parse-body.ts'
import type { HttpContext } from '../http-context.ts'
import { Problem } from '../problem.ts'

/**
 * The body of a call as JSON; undefined when there is none.
 * @throws Problem 413 before it is read, 415 when it is something else, 400 when it cannot be read.
 */
export async function readJsonBody(ctx: HttpContext, maxBytes: number): Promise<unknown> {
  const declared = Number(ctx.get('content-length') || '0')
  if (declared > maxBytes) throw tooLarge(maxBytes)
  const bytes = await readBytes(ctx, maxBytes)
  if (bytes.length === 0) return undefined
  if (ctx.is('json', '+json') === false) {
    throw new Problem(415, 'Send the body as application/json.')
  }
  const parsed = parseBody(bytes)
  if (parsed.kind === 'malformed') throw new Problem(400, parsed.detail)
  return parsed.value
}

async function readBytes(ctx: HttpContext, maxBytes: number): Promise<Buffer> {
  try {
    return await getRawBody(ctx.req, { limit: maxBytes, length: ctx.get('content-length') || undefined })
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(maxBytes)
    throw new Problem(400, 'The body ended before it was complete.')
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large'

/** The rest of the body is not read, so that the connection cannot be used again. */
const tooLarge = (maxBytes: number): Problem =>
  new Problem(413, `The body is larger than ${maxBytes} bytes.`, { headers: { connection: 'close' } })
