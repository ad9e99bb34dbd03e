import type { Caller } from '../../access/caller.ts'
import { sameSecret } from '../../access/secrets.ts'
import type { HttpContext } from '../http-context.ts'
import { Problem } from '../problem.ts'

/** What the checks of a browser's writes need. */
export interface BrowserDeps {
  /** The origins at which this daemon is reached. The Host header says nothing: whoever calls chooses it. */
  ownOrigins: () => ReadonlySet<string>
}

/**
 * Refuses writes that another site made a browser send. A bearer token is not sent by itself, so that calls with one
 * need no check; a cookie is, and so is the form that signs in.
 */
export function checkBrowserWrite(deps: BrowserDeps, ctx: HttpContext, caller: Caller | null): void {
  if (caller?.kind === 'token') return
  if (!isSameOrigin(deps, ctx)) {
    throw new Problem(
      403,
      'This call was made by a page of another origin. If that is where Clockhouse is reached, set BASE_URL to it.',
    )
  }
  if (caller === null) return
  const given = ctx.get('x-csrf-token')
  if (caller.csrfToken !== null && sameSecret(given, caller.csrfToken)) return
  throw new Problem(
    403,
    'Writes of a browser session must carry its CSRF token as X-CSRF-Token (GET /admin/v1/session tells it).',
  )
}

/** Browsers say where a call comes from; on plain http outside localhost only by the Origin header. */
function isSameOrigin(deps: BrowserDeps, ctx: HttpContext): boolean {
  const site = ctx.get('sec-fetch-site')
  if (site !== '') return site === 'same-origin' || site === 'none'
  const origin = ctx.get('origin')
  return origin === '' || deps.ownOrigins().has(origin)
}
