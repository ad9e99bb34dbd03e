import type { AccessDeps } from '../access/access-deps.ts'
import { recordAudit } from '../access/audit-log.ts'
import { actorOf } from '../access/caller.ts'
import { hashOf } from '../access/secrets.ts'
import { openSession } from '../access/sessions.ts'
import { redeemSignInLink } from '../access/sign-in-links.ts'
import type { WrongTokenGuard } from '../access/wrong-token-guard.ts'
import { remoteAddressOf } from './admin/call-context.ts'
import { setSessionCookie } from './admin/session-cookie.ts'
import type { HttpContext, Middleware } from './http-context.ts'

/** What one-time links need. */
export interface SignInLinkDeps extends AccessDeps {
  guard: WrongTokenGuard
  secureCookies: boolean
}

const PATH = '/ui/sign-in'
/** Longer ones are no secrets of ours. */
const LONGEST = 200

/**
 * `GET /ui/sign-in?token=…`: trades a one-time secret for a session and leads to the console; without a valid one to
 * the sign-in page, which says so. The address with the secret is replaced at once and never a referrer.
 */
export const followSignInLink =
  (deps: SignInLinkDeps): Middleware =>
  async (ctx, next) => {
    const token = ctx.query.token
    if (ctx.path !== PATH || token === undefined || ctx.method !== 'GET') return next()
    ctx.set('cache-control', 'no-store')
    ctx.set('referrer-policy', 'no-referrer')
    const reason = typeof token === 'string' ? await signIn(deps, ctx, token) : 'link-not-valid'
    ctx.redirect(reason === null ? '/ui/' : `${PATH}?reason=${reason}`)
    ctx.status = 303
  }

/** Why it did not work; null when it did. */
async function signIn(deps: SignInLinkDeps, ctx: HttpContext, secret: string): Promise<string | null> {
  const remoteAddress = remoteAddressOf(ctx)
  const owner = secret.length > LONGEST ? null : await redeemSignInLink(deps, secret)
  if (owner === null) return whyRefused(deps, remoteAddress, secret)
  await recordAudit(deps, {
    actor: actorOf(owner),
    action: 'session.opened',
    target: owner.tokenId,
    details: { by: 'sign-in link' },
    remoteAddress,
    requestId: ctx.state.requestId,
  })
  setSessionCookie(ctx, await openSession(deps, owner), { secure: deps.secureCookies })
  return null
}

/**
 * The lock is asked only about wrong links: behind a tunnel all visitors share one address, and a stranger's guesses
 * must not keep out whoever holds a good link, which has 256 bits and cannot be guessed.
 */
function whyRefused(deps: SignInLinkDeps, remoteAddress: string, secret: string): string {
  const credential = hashOf(secret.slice(0, LONGEST)).toString('base64')
  if (deps.guard.lockedFor(remoteAddress, credential) !== null) return 'too-many-tries'
  deps.guard.wrong(remoteAddress)
  return 'link-not-valid'
}
