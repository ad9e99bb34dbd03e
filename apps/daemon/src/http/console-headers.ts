import type { HttpContext } from './http-context.ts'

/** Who may show the component page in a frame, beside the console itself. */
export interface FramePolicy {
  /** `https://*.clockify.me`, and the stand-in's origin in the sandbox environment. */
  componentAncestors: readonly string[]
}

const COMPONENT_PATH = '/ui/component'

/** A word that only this answer and its page know. */
export const newNonce = (random: (bytes: number) => Uint8Array): string =>
  Buffer.from(random(16)).toString('base64')

/**
 * What a browser lets the console's page do: its own scripts and nobody else's, none inline; styles that are its own
 * or carry the answer's nonce (the interface library writes some at run time; `unsafe-inline` would let an injected
 * one through as well); calls to this daemon only.
 */
export function setPageHeaders(ctx: HttpContext, frames: FramePolicy, nonce: string): void {
  const isComponent = ctx.path === COMPONENT_PATH || ctx.path.startsWith(`${COMPONENT_PATH}/`)
  const ancestors = isComponent ? ["'self'", ...frames.componentAncestors].join(' ') : "'none'"
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ]
  ctx.set('content-security-policy', policy.join('; '))
  if (!isComponent) ctx.set('x-frame-options', 'DENY')
  ctx.set('x-content-type-options', 'nosniff')
  ctx.set('referrer-policy', 'no-referrer')
  ctx.set('cross-origin-opener-policy', 'same-origin')
  ctx.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  ctx.set('cache-control', 'no-store')
}
