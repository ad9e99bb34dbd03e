import type { Context } from 'koa'
import readRawBody from 'raw-body'
import { ClockifyError } from './clockify-error.ts'
import { isTooDeep } from './json-depth.ts'

const MAX_BYTES = 5 * 1024 * 1024
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The request's body as JSON; `undefined` when there is none, which Clockify allows on several writes.
 * @throws ClockifyError 400 code 3002 for what is not JSON or nested too deep, 413 for what is too large
 */
export async function readJson(ctx: Context): Promise<unknown> {
  const bytes = await readBytes(ctx)
  if (bytes.length === 0) return undefined
  const text = textOf(bytes)
  if (isTooDeep(text)) throw new ClockifyError(400, 3002, 'Request body is nested too deep')
  try {
    return JSON.parse(text)
  } catch {
    throw new ClockifyError(400, 3002, 'Request body could not be read as JSON')
  }
}

function textOf(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw new ClockifyError(400, 3002, 'Request body is not UTF-8')
  }
}

async function readBytes(ctx: Context): Promise<Buffer> {
  try {
    return await readRawBody(ctx.req, { limit: MAX_BYTES, length: ctx.req.headers['content-length'] ?? null })
  } catch (error) {
    if (isTooLarge(error))
      throw new ClockifyError(413, 3002, `Request body is larger than ${MAX_BYTES} bytes`)
    throw new ClockifyError(400, 3002, 'Request body broke off')
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large'
