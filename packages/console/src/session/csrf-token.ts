let current: string | null = null

/** Remembers the token that the daemon wants back on every write of this browser session. */
export function rememberCsrfToken(token: string | null): void {
  current = token
}

/** The header that proves a write comes from this page and not from a foreign one. */
export const csrfHeaders = (): Record<string, string> => (current === null ? {} : { 'X-CSRF-Token': current })
