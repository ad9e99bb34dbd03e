import type Router from '@koa/router'
import type { HttpState, Middleware } from '../http-context.ts'
import { Problem } from '../problem.ts'

/** A router's routes; a known path with another method is answered 405 with `Allow`, OPTIONS with `Allow` alone. */
export function answerWrongMethods(router: Router<HttpState>): Middleware {
  const routes = router.routes() as unknown as Middleware
  return (ctx, next) =>
    routes(ctx, async () => {
      const allowed = allowedMethods(router, ctx.path)
      if (allowed.length === 0) return next()
      const allow = [...allowed, 'OPTIONS'].join(', ')
      if (ctx.method !== 'OPTIONS') {
        throw new Problem(405, `Only ${allow} may be asked here.`, { headers: { Allow: allow } })
      }
      ctx.set('Allow', allow)
      ctx.status = 204
    })
}

const allowedMethods = (router: Router<HttpState>, path: string): string[] => [
  ...new Set(router.stack.filter((layer) => layer.match(path)).flatMap((layer) => layer.methods)),
]
