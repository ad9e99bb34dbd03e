import type { Session } from '@clockhouse/core/contract/access'
import type { AccessDeps } from '../../access/access-deps.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import { identifyToken } from '../../access/identify-caller.ts'
import { endSession, openSession } from '../../access/sessions.ts'
import { createSignInLink } from '../../access/sign-in-links.ts'
import type { WrongTokenGuard } from '../../access/wrong-token-guard.ts'
import { Problem } from '../problem.ts'
import { tooManyWrongTokens } from './admit.ts'
import { auditCall } from './audit.ts'
import { type AdminContext, admin, callerOf } from './implementer.ts'

/** What signing in needs. */
export type SessionDeps = AccessDeps & { guard: WrongTokenGuard; signInUrl: (secret: string) => string }

/** Browser sign-in and sign-out, and who is asking. */
export const sessionRoutes = (deps: SessionDeps) => ({
  get: admin.session.get.handler(({ context }) => presentSession(callerOf(context))),
  signIn: admin.session.signIn.handler(({ input, context }) => signIn(deps, input.token, context)),
  signOut: admin.session.signOut.handler(async ({ context }) => {
    const { sessionId } = callerOf(context)
    if (sessionId !== null) {
      await auditCall(deps, context, { action: 'session.ended', target: sessionId, details: {} })
      await endSession(deps, sessionId)
    }
    context.setSession(null)
    return { signedOut: true as const }
  }),
  createLink: admin.session.createLink.handler(async ({ context }) => {
    const { tokenId } = callerOf(context)
    await auditCall(deps, context, { action: 'sign-in-link.created', target: tokenId, details: {} })
    const link = await createSignInLink(deps, { tokenId })
    return { url: deps.signInUrl(link.secret), expiresAt: new Date(link.expiresAt).toISOString() }
  }),
})

async function signIn(deps: SessionDeps, token: string, context: AdminContext): Promise<Session> {
  const found = await identifyToken(deps, token, context.remoteAddress)
  if (found.kind === 'locked') throw tooManyWrongTokens(found.retryAfterSeconds)
  if (found.kind !== 'caller') throw new Problem(401, 'This admin token does not work.')
  await auditCall(
    deps,
    { ...context, caller: found.caller },
    { action: 'session.opened', target: found.caller.tokenId, details: {} },
  )
  const session = await openSession(deps, found.caller)
  context.setSession(session)
  return presentSession(session.caller)
}

const presentSession = (caller: Caller): Session => ({
  actor: actorOf(caller),
  role: caller.role,
  csrfToken: caller.csrfToken,
  expiresAt: caller.expiresAt === null ? null : new Date(caller.expiresAt).toISOString(),
})
