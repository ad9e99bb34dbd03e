import type { HttpContext } from '../http-context.ts'

export const SESSION_COOKIE = 'clockhouse_session'

/** The session cookie's value; undefined without one. */
export function sessionSecretOf(ctx: HttpContext): string | undefined {
  for (const pair of ctx.get('cookie').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === SESSION_COOKIE) return value
  }
  return undefined
}

/**
 * Sets the session cookie, or clears it. Scripts cannot read it, no other site can send it, and where the daemon is
 * reached by https it goes over nothing else.
 */
export function setSessionCookie(
  ctx: HttpContext,
  session: { secret: string; expiresAt: number } | null,
  options: { secure: boolean },
): void {
  const value = session?.secret ?? ''
  const expires = new Date(session?.expiresAt ?? 0).toUTCString()
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', `Expires=${expires}`]
  if (options.secure) attributes.push('Secure')
  ctx.append('set-cookie', `${SESSION_COOKIE}=${value}; ${attributes.join('; ')}`)
}
