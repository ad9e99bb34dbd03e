import type { Context } from 'koa'
import type { ZodType } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { readJson } from '../read-json.ts'

/** @throws ClockifyError 400 that names every problem of the body */
export const readBody = async <T>(ctx: Context, schema: ZodType<T>): Promise<T> =>
  checked(schema, await readJson(ctx))

/** @throws ClockifyError 400 that names every problem of the query */
export const readQuery = <T>(ctx: Context, schema: ZodType<T>): T => checked(schema, ctx.query)

function checked<T>(schema: ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  throw new ClockifyError(400, 501, problems.join('; '))
}
