import type { RouterContext } from '@koa/router'
import type { Middleware } from 'koa'
import { ClockifyError } from './clockify-error.ts'

/** What no route answered: 405 with `Allow` where the path is known, else 404, both in Clockify's words. */
export const refuseUnknownRoute: Middleware = (ctx) => {
  const { matched = [] } = ctx as unknown as Pick<RouterContext, 'matched'>
  const allowed = [...new Set(matched.flatMap(({ methods }) => methods))]
  if (allowed.length === 0) throw new ClockifyError(404, 3000, `No static resource ${ctx.path.slice(1)}.`)
  ctx.set('Allow', allowed.join(', '))
  throw new ClockifyError(405, 3000, `Request method '${ctx.method}' is not supported`)
}
