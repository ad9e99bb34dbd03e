import { ADMIN_API_PATH, type AdminContract } from '@clockhouse/core/contract'
import { StandardOpenAPIHandler } from '@orpc/openapi/standard'
import type { Router } from '@orpc/server'
import type { HttpContext, Middleware } from '../http-context.ts'
import { admittedCall } from './call-context.ts'
import { problemOf } from './contract-problem.ts'
import type { AdminContext } from './implementer.ts'
import { readJsonBody } from './read-json-body.ts'
import { setSessionCookie } from './session-cookie.ts'

/** What the bridge between Koa and the contract's handlers needs. */
export interface ContractHandlerDeps {
  router: Router<AdminContract, AdminContext>
  maxBodyBytes: number
  secureCookies: boolean
}

type CallContext = AdminContext & { failed(error: unknown): void }

/**
 * Answers the operations of the contract. Koa reads the body and writes the answer; oRPC checks the input, calls the
 * handler and checks what it gives. Whatever goes wrong is thrown on, to become a problem document like all others.
 */
export function contractHandler(deps: ContractHandlerDeps): Middleware {
  const handler = new StandardOpenAPIHandler<CallContext>(deps.router, {
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next()
        } catch (error) {
          context.failed(error)
          throw error
        }
      },
    ],
  })
  return async (ctx) => {
    let failure: unknown
    const context = contextOf(deps, ctx, (error) => {
      failure = error
    })
    const body =
      ctx.method === 'GET' || ctx.method === 'HEAD' ? undefined : await readJsonBody(ctx, deps.maxBodyBytes)
    const { response } = await handler.handle(
      {
        method: ctx.method === 'HEAD' ? 'GET' : ctx.method,
        url: new URL(`http://localhost${ctx.path}${ctx.search}`),
        headers: ctx.headers,
        body: () => Promise.resolve(body),
        signal: context.signal,
      },
      { prefix: ADMIN_API_PATH, context },
    )
    if (failure !== undefined) throw problemOf(failure)
    if (response === undefined) throw new Error(`the contract has no handler for ${ctx.method} ${ctx.path}`)
    ctx.status = response.status
    await writeBody(ctx, response.body)
  }
}

function contextOf(
  deps: ContractHandlerDeps,
  ctx: HttpContext,
  failed: (error: unknown) => void,
): CallContext {
  const { caller, remoteAddress } = admittedCall(ctx)
  return {
    caller,
    remoteAddress,
    requestId: ctx.state.requestId,
    signal: signalOf(ctx),
    setSession: (session) => setSessionCookie(ctx, session, { secure: deps.secureCookies }),
    failed,
  }
}

/** Aborts when whoever asked is gone. */
function signalOf(ctx: HttpContext): AbortSignal {
  const controller = new AbortController()
  ctx.res.once('close', () => controller.abort())
  return controller.signal
}

async function writeBody(ctx: HttpContext, body: unknown): Promise<void> {
  if (body instanceof File) {
    ctx.body = Buffer.from(await body.arrayBuffer())
    ctx.set('content-type', body.type)
    ctx.set('content-disposition', `attachment; filename="${body.name}"`)
    ctx.set('x-content-type-options', 'nosniff')
    return
  }
  ctx.body = JSON.stringify(body)
  ctx.set('content-type', 'application/json; charset=utf-8')
}
