import getRawBody from 'raw-body'
import type { HttpContext } from '../http-context.ts'
import { Problem } from '../problem.ts'

/** Deeper ones are no data that anybody wrote, and cost stack in whoever walks through them. */
const MAX_DEPTH = 100

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
  return parse(bytes)
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

function parse(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'The body is not valid UTF-8.')
  }
  if (depthOf(text) > MAX_DEPTH) throw new Problem(400, `The body is nested deeper than ${MAX_DEPTH} levels.`)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    throw new Problem(400, 'The body is not valid JSON.')
  }
  throw new Problem(400, 'The body must be a JSON object.')
}

/** How deep brackets go, those inside strings left out. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (inString && char === '\\') at++
    else if (char === '"') inString = !inString
    else if (inString) continue
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepest
}
