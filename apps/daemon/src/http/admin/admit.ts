import { roleAllows } from '@clockhouse/core/contract/access'
import type { AccessDeps } from '../../access/access-deps.ts'
import type { Caller } from '../../access/caller.ts'
import { type Identification, identifyCaller } from '../../access/identify-caller.ts'
import type { WrongTokenGuard } from '../../access/wrong-token-guard.ts'
import type { HttpContext, Middleware } from '../http-context.ts'
import { Problem } from '../problem.ts'
import { type BrowserDeps, checkBrowserWrite } from './browser-write.ts'
import { type AdminCall, noteCall, remoteAddressOf } from './call-context.ts'
import { type AdminOperation, findOperation } from './operations.ts'
import { sessionSecretOf } from './session-cookie.ts'

export type AdmissionDeps = AccessDeps & BrowserDeps & { guard: WrongTokenGuard }

/** Lets a request of the admin API through to its handler, or says why not: who, what, allowed, meant. */
export const admit =
  (deps: AdmissionDeps): Middleware =>
  async (ctx, next) => {
    ctx.set('cache-control', 'no-store')
    const method = ctx.method === 'HEAD' ? 'GET' : ctx.method
    const found = findOperation(method, pathBelowApi(ctx.path))
    const isOpen = found.kind === 'found' && found.operation.role === null
    const caller = isOpen ? null : await mustKnow(deps, ctx)
    if (found.kind === 'unknown') throw new Problem(404, `The admin API has no ${ctx.path}.`)
    if (found.kind === 'wrong-method') {
      const allow = found.allow.join(', ')
      throw new Problem(405, `${ctx.path} takes ${allow}.`, { headers: { allow } })
    }
    checkRole(caller, found.operation)
    if (method !== 'GET') checkBrowserWrite(deps, ctx, caller)
    checkQueryNames(ctx, found.operation)
    noteCall(ctx, admittedCallOf(deps, ctx, caller, found.operation))
    await next()
  }

/** The path below `/admin/v1`. */
export const pathBelowApi = (path: string): string => path.slice('/admin/v1'.length) || '/'

function admittedCallOf(
  deps: AdmissionDeps,
  ctx: HttpContext,
  caller: Caller | null,
  operation: AdminOperation,
): AdminCall {
  return {
    caller,
    operation,
    remoteAddress: remoteAddressOf(ctx),
    stillAllowed: async () => (await identify(deps, ctx)).kind === 'caller',
  }
}

const identify = (deps: AdmissionDeps, ctx: HttpContext): Promise<Identification> =>
  identifyCaller(deps, {
    authorization: ctx.get('authorization') || undefined,
    session: sessionSecretOf(ctx),
    remoteAddress: remoteAddressOf(ctx),
  })

async function mustKnow(deps: AdmissionDeps, ctx: HttpContext): Promise<Caller> {
  const found = await identify(deps, ctx)
  if (found.kind === 'caller') return found.caller
  if (found.kind === 'locked') throw tooManyWrongTokens(found.retryAfterSeconds)
  const headers = { 'www-authenticate': 'Bearer realm="clockhouse"' }
  if (found.kind === 'anonymous') {
    throw new Problem(401, 'Sign in, or send an admin token as "Authorization: Bearer ch_…".', { headers })
  }
  const detail =
    found.what === 'token'
      ? 'This admin token does not work: it is wrong, expired or revoked.'
      : 'This browser session is over. Sign in again.'
  throw new Problem(401, detail, { headers })
}

/** The answer to whoever guesses tokens. */
export const tooManyWrongTokens = (retryAfterSeconds: number): Problem =>
  new Problem(429, `Too many wrong tokens came from here. Try again in ${retryAfterSeconds} s.`, {
    headers: { 'retry-after': String(retryAfterSeconds) },
  })

function checkRole(caller: Caller | null, operation: AdminOperation): void {
  if (operation.role === null || caller === null || roleAllows(caller.role, operation.role)) return
  throw new Problem(403, `This needs the role ${operation.role}; yours is ${caller.role}.`)
}

/** A misspelt name that is passed over would silently list something else. */
function checkQueryNames(ctx: HttpContext, operation: AdminOperation): void {
  const allowed = [...operation.queryNames]
  const names = [...new URLSearchParams(ctx.querystring).keys()]
  const errors = names.flatMap((name, index) => {
    if (!operation.queryNames.has(name)) {
      const known = allowed.length === 0 ? 'it takes none' : `it takes ${allowed.join(', ')}`
      return [{ pointer: pointerOf(name), message: `is no query parameter of ${operation.path}; ${known}` }]
    }
    return names.indexOf(name) === index ? [] : [{ pointer: pointerOf(name), message: 'is there twice' }]
  })
  if (errors.length > 0) throw new Problem(400, 'The query has parameters that cannot be used.', { errors })
}

const pointerOf = (name: string): string =>
  `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
